/** What is asked, and what has to come first: `country name` in English, several where opinions differ, `nothing` at sea. */
export type ExpectedAnswer = { readonly asked: string; readonly answers: readonly string[] };

/** Cities of every continent as people write them; some with the country or state. */
export const CITIES = table(`
  paris = FR Paris · london = GB London · berlin = DE Berlin · madrid = ES Madrid · rome = IT Rome · lisbon = PT Lisbon
  vienna = AT Vienna · athens = GR Athens · oslo = NO Oslo · stockholm = SE Stockholm · helsinki = FI Helsinki
  copenhagen = DK Copenhagen · dublin = IE Dublin · brussels = BE Brussels · amsterdam = NL Amsterdam · prague = CZ Prague
  budapest = HU Budapest · warsaw = PL Warsaw · bucharest = RO Bucharest · sofia = BG Sofia · belgrade = RS Belgrade
  zagreb = HR Zagreb · ljubljana = SI Ljubljana · reykjavik = IS Reykjavík · tallinn = EE Tallinn · riga = LV Riga
  vilnius = LT Vilnius · kyiv = UA Kyiv · minsk = BY Minsk · moscow = RU Moscow · saint petersburg = RU Saint Petersburg
  istanbul = TR Istanbul · ankara = TR Ankara · tehran = IR Tehran · baghdad = IQ Baghdad · riyadh = SA Riyadh
  dubai = AE Dubai · doha = QA Doha · jerusalem = IL Jerusalem · beirut = LB Beirut · tbilisi = GE Tbilisi
  yerevan = AM Yerevan · baku = AZ Baku · tashkent = UZ Tashkent · almaty = KZ Almaty · astana = KZ Astana
  kabul = AF Kabul · islamabad = PK Islamabad · karachi = PK Karachi · delhi = IN Delhi/IN New Delhi · mumbai = IN Mumbai
  kolkata = IN Kolkata · chennai = IN Chennai · dhaka = BD Dhaka · kathmandu = NP Kathmandu · colombo = LK Colombo
  bangkok = TH Bangkok · hanoi = VN Hanoi · ho chi minh city = VN Ho Chi Minh City · phnom penh = KH Phnom Penh
  kuala lumpur = MY Kuala Lumpur · singapore = SG Singapore · jakarta = ID Jakarta · manila = PH Manila
  hong kong = HK Hong Kong · taipei = TW Taipei · beijing = CN Beijing · shanghai = CN Shanghai · seoul = KR Seoul
  tokyo = JP Tokyo · osaka = JP Osaka · ulaanbaatar = MN Ulan Bator/MN Ulaanbaatar · sydney = AU Sydney
  melbourne = AU Melbourne · auckland = NZ Auckland · wellington = NZ Wellington · suva = FJ Suva · apia = WS Apia
  port moresby = PG Port Moresby · cairo = EG Cairo · lagos = NG Lagos · nairobi = KE Nairobi · johannesburg = ZA Johannesburg
  cape town = ZA Cape Town · addis ababa = ET Addis Ababa · casablanca = MA Casablanca · tunis = TN Tunis
  algiers = DZ Algiers · dakar = SN Dakar · accra = GH Accra · kinshasa = CD Kinshasa · luanda = AO Luanda
  antananarivo = MG Antananarivo · harare = ZW Harare · new york = US New York City · los angeles = US Los Angeles
  chicago = US Chicago · houston = US Houston · toronto = CA Toronto · montreal = CA Montréal · vancouver = CA Vancouver
  mexico city = MX Mexico City · havana = CU Havana · guatemala city = GT Guatemala City · bogota = CO Bogotá
  lima = PE Lima · quito = EC Quito · la paz = BO La Paz · santiago = CL Santiago · buenos aires = AR Buenos Aires
  montevideo = UY Montevideo · sao paulo = BR São Paulo · rio de janeiro = BR Rio de Janeiro · caracas = VE Caracas
  asuncion = PY Asunción · paramaribo = SR Paramaribo · anchorage = US Anchorage · honolulu = US Honolulu · nuuk = GL Nuuk
  paris texas = US Paris · paris, tx = US Paris · springfield illinois = US Springfield · springfield, il = US Springfield
  london ontario = CA London · birmingham, uk = GB Birmingham · birmingham alabama = US Birmingham
  cambridge, massachusetts = US Cambridge · cordoba argentina = AR Córdoba · cordoba, spain = ES Córdoba
  valencia, venezuela = VE Valencia · santiago de chile = CL Santiago · hyderabad, pakistan = PK Hyderabad
  georgia = GE Georgia · france = FR France · uruguay = UY Uruguay · kazakhstan = KZ Kazakhstan · california = US California
`);

/** The same in other scripts and languages, with and without marks. */
export const SPELLINGS = table(`
  São Paulo = BR São Paulo · Zürich = CH Zürich · zurich = CH Zürich · Kraków = PL Kraków · krakow = PL Kraków
  Łódź = PL Łódź · lodz = PL Łódź · München = DE Munich/DE München · munchen = DE Munich/DE München · muenchen = DE Munich
  Köln = DE Köln · cologne = DE Köln · Düsseldorf = DE Düsseldorf · Malmö = SE Malmö · malmo = SE Malmö
  Århus = DK Århus · Tromsø = NO Tromsø · tromso = NO Tromsø · Reykjavík = IS Reykjavík · Bogotá = CO Bogotá
  Asunción = PY Asunción · Đà Nẵng = VN Da Nang · da nang = VN Da Nang · Hà Nội = VN Hanoi · İstanbul = TR Istanbul
  İzmir = TR İzmir · izmir = TR İzmir · Москва = RU Moscow · Санкт-Петербург = RU Saint Petersburg · Київ = UA Kyiv
  Астана = KZ Astana · Алматы = KZ Almaty · Αθήνα = GR Athens · 北京 = CN Beijing · 上海 = CN Shanghai
  東京 = JP Tokyo · 大阪 = JP Ōsaka/JP Osaka · 서울 = KR Seoul · القاهرة = EG Cairo · دبي = AE Dubai · دمشق = SY Damascus
  תל אביב = IL Tel Aviv · กรุงเทพมหานคร = TH Bangkok · Roma = IT Rome · Wien = AT Vienna · Praha = CZ Prague
  Lisboa = PT Lisbon · Bombay = IN Mumbai · Peking = CN Beijing · Saigon = VN Ho Chi Minh City · Genève = CH Genève
  Deutschland = DE Germany · España = ES Spain · Nippon = JP Japan · Россия = RU Russia · 中国 = CN China
`);

/** Mistyped. */
export const TYPOS = table(`
  londn = GB London · pariss = FR Paris · montevdeo = UY Montevideo · montevidoe = UY Montevideo · reykjavk = IS Reykjavík
  llubljana = SI Ljubljana · mosckow = RU Moscow · berln germany = DE Berlin · bueons aires = AR Buenos Aires
  amsterdm = NL Amsterdam · copenhagn = DK Copenhagen · johanesburg = ZA Johannesburg · sidney australia = AU Sydney
  philadelfia = US Philadelphia · los angelas = US Los Angeles · istambul = TR Istanbul · budapst = HU Budapest
  brusels = BE Brussels · edinbrugh = GB Edinburgh · kazahkstan = KZ Kazakhstan · urugauy = UY Uruguay
  melborne = AU Melbourne · singapor = SG Singapore · bankok = TH Bangkok · cassablanca = MA Casablanca
`);

/** Streets, houses and points of Montevideo and Astana; house numbers in either order. */
export const ADDRESSES = table(`
  18 de julio 1234 = UY Avenida 18 de Julio 1234 · 1234 18 de julio = UY Avenida 18 de Julio 1234
  Avenida 18 de Julio 1234, Montevideo = UY Avenida 18 de Julio 1234 · av. 18 de julio 1234 = UY Avenida 18 de Julio 1234
  1234 Avenida 18 de Julio, Montevideo, Uruguay = UY Avenida 18 de Julio 1234 · 18 de julo 1234 = UY Avenida 18 de Julio 1234
  rivera 2500 = UY Avenida General Rivera 2500 · Gral Rivera 2500 = UY Avenida General Rivera 2500
  bulevar artigas 1000 = UY Bulevar General Artigas 1000 · bvar gral artigas 1000 montevideo = UY Bulevar General Artigas 1000
  Avenida Italia = UY Avenida Italia · avenida italia montevideo = UY Avenida Italia · av italia = UY Avenida Italia
  Estadio Centenario = UY Estadio Centenario · museo torres garcia = UY Museo Torres García
  улица Кенесары 40 = KZ улица Кенесары 40 · Кенесары 40, Астана = KZ улица Кенесары 40 · 40 Кенесары = KZ улица Кенесары 40
  kenesary 40 astana = KZ улица Кенесары 40 · ул. Кенесары, 40 = KZ улица Кенесары 40 · кенесары = KZ улица Кенесары
  улица Пушкина 15 = KZ улица Пушкина 15 · pushkina 15 astana = KZ улица Пушкина 15 · проспект Республики = KZ проспект Республики
  абылай хана 10 астана = KZ проспект Абылай Хана 10 · kabanbay batyr avenue = KZ проспект Кабанбай Батыра
  пр. Республики = KZ проспект Республики · Хан Шатыр = KZ Хан Шатыр · Астана Арена = KZ Астана Арена
`);

/** Points as longitude, latitude: the settlement there, or the country where there is none. */
export const POINTS = table(`
  2.35 48.857 = FR Paris · -0.1276 51.5072 = GB London · 139.7 35.68 = JP Tokyo · -56.19 -34.906 = UY Montevideo
  71.43 51.13 = KZ Astana · 31.235 30.044 = EG Cairo · 36.82 -1.29 = KE Nairobi · -74.006 40.7128 = US New York City
  -58.38 -34.6 = AR Buenos Aires · 151.21 -33.87 = AU Sydney · 174.76 -36.85 = NZ Auckland · -149.9 61.21 = US Anchorage
  105.852 21.028 = VN Hanoi · 77.2 28.6 = IN New Delhi/IN Delhi · 37.617 55.755 = RU Moscow · 100.5 13.75 = TH Bangkok
  178.44 -18.14 = FJ Suva · 179.38 -16.43 = FJ Labasa · -51.72 64.18 = GL Nuuk · 15.64 78.22 = SJ Longyearbyen
  -30 -40 = nothing · 0 0 = nothing · -140 30 = nothing · 80 -30 = nothing · -30 45 = nothing · 180 0 = nothing
  -180 0 = nothing · 180 40 = nothing · 0 90 = nothing · 100 90 = nothing · 0 -90 = AQ Antarctica · 180 -90 = AQ Antarctica
  -180 -85 = AQ Antarctica · 60 -75 = AQ Antarctica · 5 56 = nothing · 3 58.5 = nothing · 20 34 = nothing
  7.589 47.56 = CH Basel · 7.42 43.735 = MC Monaco/MC Monte-Carlo · 12.453 41.903 = VA Vatican City
  -53.455 -33.693 = UY Chui/BR Chuí · -54.58 -25.54 = BR Foz do Iguaçu · -117.04 32.52 = MX Tijuana · -106.49 31.76 = US El Paso
  -180 -16.8 = FJ Fiji/nothing/FJ Waiyevo · 177.5 64.73 = RU Anadyr · 10.2 36.8 = TN Tunis · -5.354 36.14 = GI Gibraltar
`);

function table(text: string): readonly ExpectedAnswer[] {
  return text
    .split(/[·\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [asked = "", answers = ""] = line.split(" = ");
      return { asked, answers: answers.split("/") };
    });
}
