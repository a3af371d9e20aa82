/** An ocean, sea, gulf or bay: where its name stands, from which zoom, and the name. */
export type SeaName = {
  kind: "ocean" | "sea" | "bay";
  minZoom: number;
  longitude: number;
  latitude: number;
  name: string;
};

const table = `
ocean 0 -160 8 Pacific Ocean
ocean 2 -140 33 North Pacific Ocean
ocean 2 -125 -32 South Pacific Ocean
ocean 0 -38 26 Atlantic Ocean
ocean 2 -15 -28 South Atlantic Ocean
ocean 0 80 -26 Indian Ocean
ocean 1 40 -61 Southern Ocean
ocean 1 0 84 Arctic Ocean
sea 2 17.6 34.4 Mediterranean Sea
sea 2 -75 15 Caribbean Sea
sea 2 65 15 Arabian Sea
sea 2 114.5 12.5 South China Sea
sea 2 133 18 Philippine Sea
sea 2 -177 58 Bering Sea
sea 2 150 53 Sea of Okhotsk
sea 2 160 -38 Tasman Sea
sea 2 153 -18 Coral Sea
sea 2 2 68 Norwegian Sea
sea 2 40 74 Barents Sea
sea 2 -5 75.5 Greenland Sea
sea 2 -57 58 Labrador Sea
sea 2 -42 -72 Weddell Sea
sea 2 -175 -75 Ross Sea
sea 3 34 43.2 Black Sea
sea 3 3 56.3 North Sea
sea 3 38 20.3 Red Sea
sea 3 50.5 40.3 Caspian Sea
sea 3 135 40 Sea of Japan
sea 3 124 29 East China Sea
sea 3 78 75.5 Kara Sea
sea 3 127 75.5 Laptev Sea
sea 3 164 72 East Siberian Sea
sea 3 -170 69 Chukchi Sea
sea 3 -140 72 Beaufort Sea
sea 3 -60 -57.5 Scotia Sea
sea 3 -66 30 Sargasso Sea
sea 3 -67 73 Baffin Bay
sea 4 19.6 57.2 Baltic Sea
sea 4 122.5 36.5 Yellow Sea
sea 4 96.3 11 Andaman Sea
sea 4 127 -5.7 Banda Sea
sea 4 122 3.5 Celebes Sea
sea 4 112.5 -5 Java Sea
sea 4 133 -9.6 Arafura Sea
sea 4 123 -12.5 Timor Sea
sea 4 120 8.5 Sulu Sea
sea 4 149 -4 Bismarck Sea
sea 4 155 -9 Solomon Sea
sea 4 -105 -71.5 Amundsen Sea
sea 4 -85 -70.5 Bellingshausen Sea
sea 5 15.6 42.9 Adriatic Sea
sea 5 25 38.8 Aegean Sea
sea 5 18.6 37.8 Ionian Sea
sea 5 12 39.8 Tyrrhenian Sea
sea 5 8.3 43.3 Ligurian Sea
sea 5 -5.4 53.7 Irish Sea
sea 5 -7.5 50.4 Celtic Sea
sea 5 20 61.5 Gulf of Bothnia
sea 5 37 46.1 Sea of Azov
sea 5 38 65.5 White Sea
sea 5 30.8 33.8 Levantine Sea
sea 5 4.4 36.8 Alboran Sea
bay 2 -90 25.5 Gulf of Mexico
bay 2 88.5 14.5 Bay of Bengal
bay 2 -85.5 60 Hudson Bay
bay 3 2.5 1.8 Gulf of Guinea
bay 3 -146 57.5 Gulf of Alaska
bay 3 129.5 -34 Great Australian Bight
bay 3 139 -14 Gulf of Carpentaria
bay 3 47.5 12.2 Gulf of Aden
bay 4 -4.5 45.3 Bay of Biscay
bay 4 51.5 27 Persian Gulf
bay 4 101.3 9.5 Gulf of Thailand
bay 4 107.8 19.6 Gulf of Tonkin
bay 4 58.6 24.7 Gulf of Oman
bay 4 -62 48 Gulf of Saint Lawrence
bay 4 -111.4 26.6 Gulf of California
bay 4 -80.6 53 James Bay
bay 4 41.5 -19 Mozambique Channel
bay 5 -82 8 Gulf of Panama
bay 5 18 31.6 Gulf of Sidra
bay 5 4.2 42.7 Gulf of Lion
bay 5 26.5 60 Gulf of Finland
bay 5 119.7 38.8 Bohai Sea
bay 5 -56.6 -35.4 Río de la Plata
bay 5 -64.3 -42 Golfo San Matías
bay 5 -0.5 50 English Channel
`;

/** Names of the world's seas, placed by hand. */
export const seaNames: readonly SeaName[] = table
  .trim()
  .split("\n")
  .map((line) => {
    const [kind = "sea", minZoom, longitude, latitude, ...words] = line.split(" ");
    return {
      kind: kind === "ocean" || kind === "bay" ? kind : "sea",
      minZoom: Number(minZoom),
      longitude: Number(longitude),
      latitude: Number(latitude),
      name: words.join(" "),
    };
  });
