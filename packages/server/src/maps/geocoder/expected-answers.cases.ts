import { table } from "./expected-table.cases.ts";

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
  Moskva = RU Moscow · Moskau = RU Moscow · Moscou = RU Moscow · Ürümqi = CN Ürümqi/CN Urumqi · urumqi = CN Ürümqi/CN Urumqi
  乌鲁木齐 = CN Ürümqi/CN Urumqi · Θεσσαλονίκη = GR Thessaloníki · αθηνα = GR Athens · София = BG Sofia · Београд = RS Belgrade
  Beograd = RS Belgrade · Скопје = MK Skopje · Минск = BY Minsk · Одеса = UA Odesa/UA Odessa · Львів = UA Lviv
  Екатеринбург = RU Yekaterinburg · Новосибирск = RU Novosibirsk · Владивосток = RU Vladivostok · თბილისი = GE Tbilisi
  Երևան = AM Yerevan · Ташкент = UZ Tashkent · Toshkent = UZ Tashkent · Бишкек = KG Bishkek
  Улаанбаатар = MN Ulan Bator/MN Ulaanbaatar · الرياض = SA Riyadh · بغداد = IQ Baghdad · بيروت = LB Beirut
  الإسكندرية = EG Alexandria · الدار البيضاء = MA Casablanca · تهران = IR Tehran · کراچی = PK Karachi · ירושלים = IL Jerusalem
  मुंबई = IN Mumbai · दिल्ली = IN Delhi/IN New Delhi · কলকাতা = IN Kolkata · ঢাকা = BD Dhaka · சென்னை = IN Chennai
  ရန်ကုန် = MM Yangon · ភ្នំពេញ = KH Phnom Penh · ວຽງຈັນ = LA Vientiane · เชียงใหม่ = TH Chiang Mai · 香港 = HK Hong Kong
  台北 = TW Taipei · 臺北 = TW Taipei · 京都 = JP Kyoto · 名古屋 = JP Nagoya · 横浜 = JP Yokohama · 부산 = KR Busan
  평양 = KP Pyongyang · 广州 = CN Guangzhou · 深圳 = CN Shenzhen · 新加坡 = SG Singapore · አዲስ አበባ = ET Addis Ababa
  Al Qahirah = EG Cairo · Le Caire = EG Cairo · Kairo = EG Cairo · Londres = GB London · Londra = GB London · Warszawa = PL Warsaw
  Varsovie = PL Warsaw · Kiev = UA Kyiv · Firenze = IT Florence · Florenz = IT Florence · Napoli = IT Naples · Venedig = IT Venice
  Genf = CH Genève · Den Haag = NL The Hague · La Haye = NL The Hague · Antwerpen = BE Antwerp/BE Antwerpen
  Anvers = BE Antwerp/BE Antwerpen · Bruxelles = BE Brussels · København = DK Copenhagen · Gothenburg = SE Göteborg
  Helsingfors = FI Helsinki · Nuremberg = DE Nürnberg · Nueva York = US New York City · Ciudad de México = MX Mexico City
  La Habana = CU Havana · Pékin = CN Beijing · Tokio = JP Tokyo · Seúl = KR Seoul · Đà Lạt = VN Da Lat · Sài Gòn = VN Ho Chi Minh City
  Thành phố Hồ Chí Minh = VN Ho Chi Minh City · Hải Phòng = VN Haiphong/VN Hai Phong · Constantinople = TR Istanbul
  Madras = IN Chennai · Calcutta = IN Kolkata · Rangoon = MM Yangon · Leningrad = RU Saint Petersburg · Jogjakarta = ID Yogyakarta
  Nur-Sultan = KZ Astana · Алма-Ата = KZ Almaty · Нур-Султан = KZ Astana · Suomi = FI Finland · Ελλάδα = GR Greece
  Magyarország = HU Hungary · Polska = PL Poland · Україна = UA Ukraine · Қазақстан = KZ Kazakhstan · Казахстан = KZ Kazakhstan
  日本 = JP Japan · 대한민국 = KR South Korea · مصر = EG Egypt · المغرب = MA Morocco · भारत = IN India · Brasil = BR Brazil
  Việt Nam = VN Vietnam · ไทย = TH Thailand · ivory coast = CI Côte d’Ivoire/CI Côte d'Ivoire/CI Ivory Coast · Hrvatska = HR Croatia
  Österreich = AT Austria · Schweiz = CH Switzerland · Norge = NO Norway · Ísland = IS Iceland · Česko = CZ Czechia
  Türkiye = TR Türkiye/TR Turkey · Estados Unidos = US United States · États-Unis = US United States
  Соединённые Штаты = US United States · ישראל = IL Israel · Bayern = DE Bavaria · Catalunya = ES Catalonia · Toscana = IT Tuscany
  Québec = CA Quebec/CA Québec · Nordrhein-Westfalen = DE North Rhine-Westphalia · Sicilia = IT Sicily
  Deutschland = DE Germany · España = ES Spain · Nippon = JP Japan · Россия = RU Russia · 中国 = CN China
`);

/** Mistyped. */
export const TYPOS = table(`
  londn = GB London · pariss = FR Paris · montevdeo = UY Montevideo · montevidoe = UY Montevideo · reykjavk = IS Reykjavík
  llubljana = SI Ljubljana · mosckow = RU Moscow · berln germany = DE Berlin · bueons aires = AR Buenos Aires
  amsterdm = NL Amsterdam · copenhagn = DK Copenhagen · johanesburg = ZA Johannesburg · sidney australia = AU Sydney
  philadelfia = US Philadelphia · los angelas = US Los Angeles · istambul = TR Istanbul · budapst = HU Budapest
  brusels = BE Brussels · edinbrugh = GB Edinburgh · kazahkstan = KZ Kazakhstan · urugauy = UY Uruguay
  Barcelna = ES Barcelona · Madird = ES Madrid · Stokholm = SE Stockholm · Vaincouver = CA Vancouver
  Pittsburg pennsylvania = US Pittsburgh · Rekjavik = IS Reykjavík · Dusseldof = DE Düsseldorf
  Marakesh = MA Marrakesh/MA Marrakech · Kualalumpur = MY Kuala Lumpur · Newyork = US New York City
  San Fransisco = US San Francisco · Cincinatti = US Cincinnati · Albequerque = US Albuquerque · Mineapolis = US Minneapolis
  Asuncin = PY Asunción · Guayaqil = EC Guayaquil · Nairboi = KE Nairobi · Jakrata = ID Jakarta · Helsnki = FI Helsinki
  Екатеринбрг = RU Yekaterinburg · Мосвка = RU Moscow · Θεσαλονίκη = GR Thessaloníki · Buenos Airs = AR Buenos Aires
  Argentna = AR Argentina · Austrlia = AU Australia · Germny = DE Germany · Swizerland = CH Switzerland
  Califronia = US California · Phillipines = PH Philippines · caasblanca morocco = MA Casablanca · Hanoii = VN Hanoi
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
  18 de Julio 1360 = UY Avenida 18 de Julio 1360 · Bulevar España = UY Bulevar España · Palacio Legislativo = UY Palacio Legislativo
  teatro solis = UY Teatro Solís · plaza independencia = UY Plaza Independencia · mercado del puerto = UY Mercado del Puerto
  montevideo shopping = UY Montevideo Shopping/UY Montevideo Shopping Center · 8 de octubre = UY Avenida 8 de Octubre
  8 de octubre 2500 = UY Avenida 8 de Octubre 2500 · rambla republica del peru = UY Rambla República del Perú
  avenida brasil montevideo = UY Avenida Brasil · luis alberto de herrera = UY Avenida Doctor Luis Alberto de Herrera/UY Avenida Luis Alberto de Herrera
  bulevar artigas montevideo = UY Bulevar General Artigas · ejido 1275 = UY Ejido 1275 · colonia 1234 montevideo = UY Colonia 1234
  soriano 1000 montevideo = UY Soriano 1000 · canelones 1200 montevideo = UY Canelones 1200 · 25 de mayo 500 = UY 25 de Mayo 500
  sarandi 600 montevideo = UY Sarandí 600 · pocitos = UY Pocitos · Байтерек = KZ Байтерек · bayterek = KZ Байтерек
  Хазрет Султан = KZ Хазрет Султан/KZ Әзірет Сұлтан мешіті/KZ Мечеть Хазрет Султан/KZ Хазрет Султан мечеть · улица Достык = KZ улица Достык
  Достык 5 Астана = KZ улица Достык 5 · kabanbay batyr 10 astana = KZ проспект Кабанбай Батыра 10 · проспект Туран = KZ проспект Туран
  turan avenue astana = KZ проспект Туран · улица Сыганак = KZ улица Сыганак · Бейбитшилик 25 = KZ улица Бейбитшилик 25
  Назарбаев Университет = KZ Назарбаев Университет/KZ Nazarbayev University · проспект Абая 10 Астана = KZ проспект Абая 10
  проспект Сарыарка = KZ проспект Сарыарка · улица Иманова 10 = KZ улица Иманова 10/KZ улица Амангельды Иманова 10 · Сейфуллина 20 Астана = KZ улица Сейфуллина 20/KZ улица Сакена Сейфуллина 20
  пр. Республики = KZ проспект Республики · Хан Шатыр = KZ Хан Шатыр · Астана Арена = KZ Астана Арена
`);
