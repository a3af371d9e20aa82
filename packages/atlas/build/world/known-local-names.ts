const table = `
CN Shanghai=上海|CN Beijing=北京|CN Shenzhen=深圳|CN Guangzhou=广州|CN Chengdu=成都|CN Tianjin=天津|CN Wuhan=武汉
CN Dongguan=东莞|CN Xi’an=西安|CN Nanjing=南京|CN Hangzhou=杭州|CN Foshan=佛山|CN Chongqing=重庆|CN Qingdao=青岛
CN Shenyang=沈阳|CN Suzhou=苏州|CN Harbin=哈尔滨|CN Hefei=合肥|CN Dalian=大连|CN Changchun=长春|CN Xiamen=厦门
CN Wuxi=无锡|CN Jinan=济南|CN Taiyuan=太原|CN Zhengzhou=郑州|CN Shijiazhuang=石家庄|CN Kunming=昆明|CN Nanning=南宁
CN Fuzhou=福州|CN Ningbo=宁波|CN Changsha=长沙|CN Guiyang=贵阳|CN Ürümqi=乌鲁木齐|CN Lanzhou=兰州|CN Haikou=海口
CN Wenzhou=温州|CN Nanchang=南昌|CN Hohhot=呼和浩特|CN Xining=西宁|CN Lhasa=拉萨|CN Yinchuan=银川|HK Hong Kong=香港
TW Taipei=臺北|TW Kaohsiung=高雄|TW Taichung=臺中|TW Tainan=臺南|MO Macau=澳門
JP Tokyo=東京|JP Yokohama=横浜|JP Osaka=大阪|JP Nagoya=名古屋|JP Sapporo=札幌|JP Kyoto=京都|JP Kobe=神戸|JP Fukuoka=福岡
JP Hiroshima=広島|JP Sendai=仙台|KR Seoul=서울|KR Busan=부산|KR Incheon=인천|KR Daegu=대구|KR Daejeon=대전|KR Gwangju=광주
KP Pyongyang=평양|TH Bangkok=กรุงเทพมหานคร|TH Chiang Mai=เชียงใหม่|VN Hanoi=Hà Nội|VN Ho Chi Minh City=Thành phố Hồ Chí Minh
VN Da Nang=Đà Nẵng|VN Haiphong=Hải Phòng|VN Can Tho=Cần Thơ|MM Yangon=ရန်ကုန်|KH Phnom Penh=ភ្នំពេញ|LA Vientiane=ວຽງຈັນ
RU Moscow=Москва|RU Saint Petersburg=Санкт-Петербург|RU Novosibirsk=Новосибирск|RU Yekaterinburg=Екатеринбург|RU Kazan=Казань
RU Nizhniy Novgorod=Нижний Новгород|RU Chelyabinsk=Челябинск|RU Samara=Самара|RU Omsk=Омск|RU Rostov-na-Donu=Ростов-на-Дону
RU Ufa=Уфа|RU Krasnoyarsk=Красноярск|RU Perm=Пермь|RU Volgograd=Волгоград|RU Voronezh=Воронеж|RU Vladivostok=Владивосток
RU Irkutsk=Иркутск|RU Khabarovsk=Хабаровск|RU Yakutsk=Якутск|RU Murmansk=Мурманск|RU Krasnodar=Краснодар|RU Sochi=Сочи
UA Kyiv=Київ|UA Kharkiv=Харків|UA Odesa=Одеса|UA Dnipro=Дніпро|UA Lviv=Львів|UA Donetsk=Донецьк|BY Minsk=Мінск
BG Sofia=София|MK Skopje=Скопје|RS Belgrade=Београд|KZ Astana=Астана|KZ Almaty=Алматы|KZ Shymkent=Шымкент
KZ Karagandy=Қарағанды|KG Bishkek=Бишкек|TJ Dushanbe=Душанбе|MN Ulan Bator=Улаанбаатар|UZ Tashkent=Toshkent
GR Athens=Αθήνα|GR Thessaloníki=Θεσσαλονίκη|CY Nicosia=Λευκωσία|GE Tbilisi=თბილისი|AM Yerevan=Երևան|AZ Baku=Bakı
IL Jerusalem=ירושלים|IL Tel Aviv=תל אביב|IL Haifa=חיפה|EG Cairo=القاهرة|EG Alexandria=الإسكندرية|EG Giza=الجيزة
SA Riyadh=الرياض|SA Jeddah=جدة|SA Mecca=مكة|SA Medina=المدينة المنورة|IQ Baghdad=بغداد|IQ Mosul=الموصل|SY Damascus=دمشق|SY Aleppo=حلب
JO Amman=عمان|LB Beirut=بيروت|YE Sanaa=صنعاء|OM Muscat=مسقط|AE Dubai=دبي|AE Abu Dhabi=أبو ظبي|QA Doha=الدوحة
KW Kuwait City=مدينة الكويت|BH Manama=المنامة|LY Tripoli=طرابلس|TN Tunis=تونس|DZ Algiers=الجزائر|MA Rabat=الرباط
MA Casablanca=الدار البيضاء|SD Khartoum=الخرطوم|IR Tehran=تهران|IR Mashhad=مشهد|IR Isfahan=اصفهان|AF Kabul=کابل
PK Karachi=کراچی|PK Lahore=لاہور|PK Islamabad=اسلام آباد|BD Dhaka=ঢাকা|BD Chattogram=চট্টগ্রাম|NP Kathmandu=काठमाडौं
IN Mumbai=मुंबई|IN Delhi=दिल्ली|IN New Delhi=नई दिल्ली|IN Kolkata=কলকাতা|IN Chennai=சென்னை|IN Bengaluru=ಬೆಂಗಳೂರು|IN Hyderābād=హైదరాబాద్
IN Ahmedabad=અમદાવાદ|IN Pune=पुणे|IN Jaipur=जयपुर|IN Lucknow=लखनऊ|ET Addis Ababa=አዲስ አበባ
AT Vienna=Wien|DE Munich=München|DE Cologne=Köln|CH Geneva=Genève|IT Rome=Roma|IT Milan=Milano
IT Naples=Napoli|IT Turin=Torino|IT Florence=Firenze|IT Venice=Venezia|IT Genoa=Genova|CZ Prague=Praha|PL Warsaw=Warszawa
RO Bucharest=București|BE Brussels=Bruxelles|DK Copenhagen=København
PT Lisbon=Lisboa|TR Istanbul=İstanbul|LU Luxembourg=Lëtzebuerg
MX Mexico City=Ciudad de México|CU Havana=La Habana|GT Guatemala City=Ciudad de Guatemala|MD Chisinau=Chișinău
`;

/** Well-known places whose English name is not their own, by country and GeoNames name. */
export const knownLocalNames: ReadonlyMap<string, string> = new Map(
  table
    .split(/[|\n]/)
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [place = "", own = ""] = entry.split("=");
      return [place, own];
    }),
);
