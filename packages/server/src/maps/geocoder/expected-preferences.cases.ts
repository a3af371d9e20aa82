import { table } from "./expected-table.cases.ts";

/**
 * What is meant by a name that many places have: with `@longitude,latitude` near where the map is, with `[west south east north]`
 * only in that box, with `:xx` only in that country.
 */
export const PREFERENCES = table(`
  springfield @-89.65,39.78 = US Springfield, Illinois · springfield @-93.3,37.2 = US Springfield, Missouri
  springfield @-72.59,42.1 = US Springfield, Massachusetts · springfield @-123.02,44.05 = US Springfield, Oregon
  portland @-70.25,43.66 = US Portland, Maine · portland @-122.68,45.52 = US Portland, Oregon
  birmingham @-86.8,33.52 = US Birmingham, Alabama · birmingham @-1.9,52.48 = GB Birmingham, England
  cambridge @0.12,52.2 = GB Cambridge · cambridge @-71.1,42.37 = US Cambridge, Massachusetts
  london @-81.25,42.98 = CA London, Ontario · paris @-95.55,33.66 = US Paris, Texas
  valencia @-68,10.17 = VE Valencia · valencia @-0.38,39.47 = ES Valencia
  cordoba @-64.18,-31.42 = AR Córdoba · cordoba @-4.78,37.88 = ES Córdoba
  santiago @-70.65,-33.45 = CL Santiago · san jose @-84.08,9.93 = CR San José
  san jose @-121.89,37.34 = US San Jose, California · merida @-89.62,20.97 = MX Mérida · merida @-71.14,8.6 = VE Mérida
  hamilton @175.28,-37.79 = NZ Hamilton · hamilton @-79.87,43.25 = CA Hamilton · newcastle @151.78,-32.93 = AU Newcastle
  perth @-3.43,56.4 = GB Perth · perth @115.86,-31.95 = AU Perth · alexandria @-77.05,38.8 = US Alexandria, Virginia
  alexandria @29.9,31.2 = EG Alexandria · tripoli @35.84,34.44 = LB Tripoli · trinidad @-64.9,-14.83 = BO Trinidad
  la paz @-110.3,24.14 = MX La Paz · guadalajara @-3.17,40.63 = ES Guadalajara · leon @-5.57,42.6 = ES León
  leon @-101.68,21.12 = MX León/MX León de los Aldama · victoria @-123.37,48.43 = CA Victoria
  victoria @55.45,-4.62 = SC Victoria · georgetown @-58.16,6.8 = GY Georgetown
  paris :us = US Paris, Texas · london :ca = CA London · birmingham :us = US Birmingham, Alabama · moscow :us = US Moscow, Idaho
  athens :us = US Athens, Georgia · barcelona :ve = VE Barcelona · san carlos :uy = UY San Carlos
  mercedes :uy = UY Mercedes · toledo :us = US Toledo, Ohio · santiago :do = DO Santiago de los Caballeros
  cartagena :es = ES Cartagena · merida :es = ES Mérida · hyderabad :pk = PK Hyderabad · granada :ni = NI Granada
  vitoria :br = BR Vitória · cordoba :mx = MX Córdoba · armenia :co = CO Armenia · kingston :jm = JM Kingston
  kingston :ca = CA Kingston · salem :in = IN Salem · salem :us = US Salem, Oregon · rosario :ar = AR Rosario
  colon :pa = PA Colón · georgia :us = US Georgia · victoria :au = AU Victoria · paris :zz = nothing
  springfield [-94 36.9 -92.9 37.5] = US Springfield, Missouri · san juan [-67.3 17.9 -65.5 18.6] = PR San Juan
  la [176 -20 -178 -15] = FJ Lautoka/FJ Labasa · victoria [55 -5 56 -4] = SC Victoria
  hamilton [-65 32.2 -64.6 32.4] = BM Hamilton · paris [-96 33 -95 34] = US Paris, Texas
  newcastle [29.5 -28 30.2 -27.5] = ZA Newcastle · london [-83 42 -80 44] = CA London
  wellington [174.5 -41.5 175.2 -41] = NZ Wellington · montevideo [10 60 20 70] = nothing
`);

/** Large cities and the state that each lies in. */
export const STATES = table(`
  hanoi = VN Hanoi, Hanoi · ho chi minh city = VN Ho Chi Minh City, Ho Chi Minh · da nang = VN Da Nang, Da Nang
  hai phong = VN Haiphong, Hai Phong/VN Hai Phong, Hai Phong · hue = VN Huế, Hue · can tho = VN Cần Thơ, Can Tho
  nha trang = VN Nha Trang, Khanh Hoa · bien hoa = VN Biên Hòa, Dong Nai · vinh vietnam = VN Vinh, Nghe An
  quy nhon = VN Quy Nhon, Gia Lai/VN Qui Nhon, Gia Lai · bergen = NO Bergen, Vestland · tromso = NO Tromsø, Troms
  stavanger = NO Stavanger, Rogaland · drammen = NO Drammen, Buskerud · semey = KZ Semey, Abai/KZ Semey, Abay
  taldykorgan = KZ Taldykorgan, Jetisu/KZ Taldykorgan, Zhetysu · almaty = KZ Almaty, Almaty · shymkent = KZ Shymkent, Shymkent
  toronto = CA Toronto, Ontario · montreal = CA Montréal, Quebec · vancouver = CA Vancouver, British Columbia
  calgary = CA Calgary, Alberta · chicago = US Chicago, Illinois · houston = US Houston, Texas · miami = US Miami, Florida
  seattle = US Seattle, Washington · boston = US Boston, Massachusetts · denver = US Denver, Colorado
  las vegas = US Las Vegas, Nevada · atlanta = US Atlanta, Georgia · monterrey = MX Monterrey, Nuevo León
  guadalajara = MX Guadalajara, Jalisco · tijuana = MX Tijuana, Baja California · sao paulo = BR São Paulo, São Paulo
  belo horizonte = BR Belo Horizonte, Minas Gerais · recife = BR Recife, Pernambuco · curitiba = BR Curitiba, Paraná
  manaus = BR Manaus, Amazonas · porto alegre = BR Porto Alegre, Rio Grande do Sul · rosario argentina = AR Rosario, Santa Fe
  mendoza argentina = AR Mendoza, Mendoza · medellin = CO Medellín, Antioquia · barranquilla = CO Barranquilla, Atlántico
  guayaquil = EC Guayaquil, Guayas · maracaibo = VE Maracaibo, Zulia · barcelona = ES Barcelona, Catalonia
  seville = ES Seville, Andalusia/ES Sevilla, Andalusia · bilbao = ES Bilbao, Basque Country · munich = DE Munich, Bavaria
  frankfurt = DE Frankfurt am Main, Hesse · leipzig = DE Leipzig, Saxony · milan = IT Milan, Lombardy · naples = IT Naples, Campania
  turin = IT Turin, Piedmont · palermo = IT Palermo, Sicily · lyon = FR Lyon, Auvergne-Rhône-Alpes · marseille = FR Marseille, Provence
  toulouse = FR Toulouse, Occitanie · lille = FR Lille, Hauts-de-France · krakow = PL Kraków, Lesser Poland
  gdansk = PL Gdańsk, Pomerania · glasgow = GB Glasgow, Scotland · cardiff = GB Cardiff, Wales · manchester = GB Manchester, England
  belfast = GB Belfast, Northern Ireland · mumbai = IN Mumbai, Maharashtra · chennai = IN Chennai, Tamil Nadu
  kolkata = IN Kolkata, West Bengal · ahmedabad = IN Ahmedabad, Gujarat · jaipur = IN Jaipur, Rajasthan
  karachi = PK Karachi, Sindh · lahore = PK Lahore, Punjab · guangzhou = CN Guangzhou, Guangdong · chengdu = CN Chengdu, Sichuan
  wuhan = CN Wuhan, Hubei · harbin = CN Harbin, Heilongjiang · kunming = CN Kunming, Yunnan · nanjing = CN Nanjing, Jiangsu
  sapporo = JP Sapporo, Hokkaido · nagoya = JP Nagoya, Aichi · yokohama = JP Yokohama, Kanagawa
  brisbane = AU Brisbane, Queensland · perth = AU Perth, Western Australia · adelaide = AU Adelaide, South Australia
  hobart = AU Hobart, Tasmania · darwin = AU Darwin, Northern Territory · cape town = ZA Cape Town, Western Cape
  durban = ZA Durban, KwaZulu-Natal · kano = NG Kano, Kano · ibadan = NG Ibadan, Oyo · surabaya = ID Surabaya, East Java
  bandung = ID Bandung, West Java · makassar = ID Makassar, South Sulawesi · novosibirsk = RU Novosibirsk, Novosibirsk
  kazan = RU Kazan, Tatarstan · yekaterinburg = RU Yekaterinburg, Sverdlovsk · antalya = TR Antalya, Antalya
  isfahan = IR Isfahan, Isfahan · lviv = UA Lviv, Lviv · ramallah = PS Ramallah, West Bank · gaza = PS Gaza, Gaza
  hawassa = ET Hawassa, Sidama · salto uruguay = UY Salto, Salto · paysandu = UY Paysandú, Paysandú
`);

/** A text, a language, and what the place is called in it. */
export const LANGUAGES = table(`
  uruguay |ru = UY Уругвай · france |de = FR Frankreich · japan |es = JP Japón · germany |fr = DE Allemagne · egypt |ar = EG مصر
  kazakhstan |zh = KZ 哈萨克斯坦 · vietnam |vi = VN Việt Nam · greece |el = GR Ελλάδα · brazil |pt = BR Brasil · india |hi = IN भारत
  bavaria |de = DE Bayern · tuscany |it = IT Toscana · catalonia |es = ES Cataluña · brittany |fr = FR Bretagne
  moscow |ru = RU Москва · tokyo |ja = JP 東京 · athens |el = GR Αθήνα · beijing |zh = CN 北京 · seoul |ko = KR 서울
  bangkok |th = TH กรุงเทพมหานคร · kyiv |uk = UA Київ · munich |de = DE München · vienna |de = AT Wien · rome |it = IT Roma
  warsaw |pl = PL Warszawa · lisbon |pt = PT Lisboa · hanoi |vi = VN Hà Nội · cairo |ar = EG القاهرة
  london |fr = GB Londres · paris |ru = FR Париж · new york |es = US Nueva York · moscow |de = RU Moskau · beijing |fr = CN Pékin
`);
