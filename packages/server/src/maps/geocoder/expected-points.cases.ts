import { table } from "./expected-table.cases.ts";

/** Points as longitude, latitude: the settlement there, or the country where there is none; `XX` alone: anywhere in that country. */
export const POINTS = table(`
  2.35 48.857 = FR Paris · -0.1276 51.5072 = GB London · 139.7 35.68 = JP Tokyo · -56.19 -34.906 = UY Montevideo
  71.43 51.13 = KZ Astana · 31.235 30.044 = EG Cairo · 36.82 -1.29 = KE Nairobi · -74.006 40.7128 = US New York City
  -58.38 -34.6 = AR Buenos Aires · 151.21 -33.87 = AU Sydney · 174.76 -36.85 = NZ Auckland · -149.9 61.21 = US Anchorage
  105.852 21.028 = VN Hanoi · 77.2 28.6 = IN New Delhi/IN Delhi · 37.617 55.755 = RU Moscow · 100.5 13.75 = TH Bangkok
  178.44 -18.14 = FJ Suva · 179.38 -16.43 = FJ Labasa · -51.72 64.18 = GL Nuuk · 15.64 78.22 = SJ Longyearbyen
`);

/** The open sea, and both poles. */
export const SEA = table(`
  -30 -40 = nothing · 0 0 = nothing · -140 30 = nothing · 80 -30 = nothing · -30 45 = nothing · 180 0 = nothing
  -180 0 = nothing · 180 40 = nothing · 5 56 = nothing · 3 58.5 = nothing · 20 34 = nothing · 51 42 = nothing
  34 43.5 = nothing · 20 56 = nothing · -2 50.1 = nothing · -90 25 = nothing · 38 20 = nothing · 5 40 = nothing
  160 -38 = nothing · 180 58 = nothing · 100 -60 = nothing · -57 -35.2 = nothing · 0 85 = nothing · 180 85 = nothing
  0 90 = nothing · 100 90 = nothing · 45 90 = nothing · -180 90 = nothing
  0 -90 = AQ Antarctica · 180 -90 = AQ Antarctica · -120 -90 = AQ Antarctica · -180 -85 = AQ Antarctica · 60 -75 = AQ Antarctica
`);

/** Beside borders, in enclaves and in small states. */
export const BORDERS = table(`
  7.589 47.56 = CH Basel · 7.42 43.735 = MC Monaco/MC Monte-Carlo · 12.453 41.903 = VA Vatican City
  -53.455 -33.693 = UY Chui/BR Chuí · -54.58 -25.54 = BR Foz do Iguaçu · -117.04 32.52 = MX Tijuana · -106.49 31.76 = US El Paso
  10.2 36.8 = TN Tunis · -5.354 36.14 = GI Gibraltar · 27.48 -29.31 = LS Maseru · 28.2 -29.6 = LS · 28.9 -29.3 = LS
  12.447 43.936 = SM · 12.481 43.97 = SM · 12.565 44.06 = IT Rimini · 9.521 47.141 = LI Vaduz · 1.521 42.507 = AD Andorra la Vella
  6.13 49.61 = LU Luxembourg · 31.13 -26.32 = SZ Mbabane · -16.58 13.45 = GM Banjul · -14.77 13.54 = GM
  114.94 4.89 = BN Bandar Seri Begawan · 12.2 -5.55 = AO Cabinda · 20.5 54.71 = RU Kaliningrad · -5.32 35.89 = ES Ceuta
  -2.94 35.29 = ES Melilla · 45.41 39.21 = AZ Nakhchivan/AZ Naxçıvan · 124.36 -9.2 = TL Pante Macassar/TL Pante Makasar · 1.98 42.464 = ES Llívia
  8.69 47.697 = DE Büsingen · 8.971 45.97 = IT Campione d'Italia/IT Campione · 113.55 22.19 = MO Macau/MO Macao
  -123.08 48.985 = US Point Roberts · 56.25 26.18 = OM Khasab · 7.81 48.57 = DE Kehl · 7.75 48.58 = FR Strasbourg
  -79.09 43.09 = CA Niagara Falls · -79.03 43.09 = US Niagara Falls · -106.48 31.69 = MX Ciudad Juárez
  -99.5 27.52 = US Laredo · -54.62 -25.51 = PY Ciudad del Este · -54.57 -25.6 = AR Puerto Iguazú · 14.54 52.345 = DE Frankfurt (Oder)
  14.57 52.35 = PL Słubice · 14.98 51.155 = DE Görlitz · 15.02 51.15 = PL Zgorzelec · 17.11 48.145 = SK Bratislava
  28.19 59.377 = EE Narva · 28.225 59.375 = RU Ivangorod · 24.15 65.85 = FI Tornio · 24.13 65.835 = SE Haparanda
  103.75 1.48 = MY Johor Bahru · 114.06 22.545 = CN Shenzhen · 15.31 -4.32 = CD Kinshasa · 15.27 -4.27 = CG Brazzaville
  25.83 -17.93 = ZW Victoria Falls · 25.86 -17.85 = ZM Livingstone · 102.61 17.97 = LA Vientiane · 102.74 17.88 = TH Nong Khai
`);

/** Islands, and both sides of the antimeridian. */
export const ISLANDS = table(`
  -180 -16.8 = FJ/nothing · 177.5 64.73 = RU Anadyr · -179.97 -16.8 = FJ · -179.1 66.32 = RU Egvekinot · 180 68 = RU
  179.9 71.2 = RU · 173.1 52.9 = US · -176.63 51.88 = US Adak · -176.56 -43.95 = NZ Waitangi · -171.77 -13.83 = WS Apia
  -175.2 -21.13 = TO Nuku‘alofa/TO Nuku'alofa · -176.17 -13.28 = WF Mata-Utu/WF Mata’utu · 14.51 35.9 = MT Valletta · 25.43 36.42 = GR
  -25.67 37.74 = PT Ponta Delgada · -16.92 32.65 = PT Funchal · -15.43 28.12 = ES Las Palmas de Gran Canaria/ES Las Palmas
  -20.27 63.44 = IS Vestmannaeyjar · -6.77 62.01 = FO Tórshavn · -1.14 60.155 = GB Lerwick · -109.42 -27.15 = CL Hanga Roa
  -90.31 -0.74 = EC Puerto Ayora · -57.85 -51.69 = FK Stanley · -5.72 -15.92 = SH Jamestown · -12.31 -37.07 = SH
  -130.1 -25.07 = PN Adamstown · 167.95 -29.04 = NF · -149.57 -17.54 = PF Papeete · -157.86 21.31 = US Honolulu
  144.75 13.47 = GU · 73.51 4.175 = MV Male/MV Malé · 57.5 -20.16 = MU Port Louis · 55.45 -4.62 = SC Victoria
  39.2 -6.165 = TZ Zanzibar · -64.78 32.295 = BM Hamilton · -157.4 1.87 = KI · 173 1.33 = KI · 46.5 -12.3 = nothing
`);

/** Land where hardly anybody lives. */
export const EMPTY_LANDS = table(`
  5 24 = DZ · -3 21 = ML · 23 25 = LY · 27 27 = EG · 13 20 = NE · 50 20 = SA · 105 43 = MN · 128 -25 = AU · 100 65 = RU
  -40 75 = GL · -65 -5 = BR · -95 65 = CA · -70 -48 = AR · 88 34 = CN · 22.5 -23 = BW · 15 -24 = NA · -110 45 = US · 20 67.5 = SE
`);
