/**
 * Regions that are made of several outlines of Natural Earth, whose codes and names are those of the provinces: GeoNames' code, the code of
 * ISO 3166-2 and what the region calls itself.
 */
const table = `
IT.12=IT-21=Piemonte|IT.19=IT-23=Valle d’Aosta|IT.09=IT-25=Lombardia|IT.17=IT-32=Trentino-Alto Adige|IT.20=IT-34=Veneto
IT.06=IT-36=Friuli-Venezia Giulia|IT.08=IT-42=Liguria|IT.05=IT-45=Emilia-Romagna|IT.16=IT-52=Toscana|IT.18=IT-55=Umbria
IT.10=IT-57=Marche|IT.07=IT-62=Lazio|IT.01=IT-65=Abruzzo|IT.11=IT-67=Molise|IT.04=IT-72=Campania|IT.13=IT-75=Puglia
IT.02=IT-77=Basilicata|IT.03=IT-78=Calabria|IT.15=IT-82=Sicilia|IT.14=IT-88=Sardegna
FR.84=FR-ARA=Auvergne-Rhône-Alpes|FR.27=FR-BFC=Bourgogne-Franche-Comté|FR.53=FR-BRE=Bretagne|FR.24=FR-CVL=Centre-Val de Loire
FR.94=FR-20R=Corse|FR.44=FR-GES=Grand Est|FR.32=FR-HDF=Hauts-de-France|FR.11=FR-IDF=Île-de-France|FR.28=FR-NOR=Normandie
FR.75=FR-NAQ=Nouvelle-Aquitaine|FR.76=FR-OCC=Occitanie|FR.52=FR-PDL=Pays de la Loire|FR.93=FR-PAC=Provence-Alpes-Côte d’Azur
ES.51=ES-AN=Andalucía|ES.52=ES-AR=Aragón|ES.34=ES-AS=Principado de Asturias|ES.53=ES-CN=Canarias|ES.39=ES-CB=Cantabria
ES.54=ES-CM=Castilla-La Mancha|ES.55=ES-CL=Castilla y León|ES.56=ES-CT=Cataluña;Catalunya|ES.57=ES-EX=Extremadura
ES.58=ES-GA=Galicia|ES.07=ES-IB=Islas Baleares;Illes Balears|ES.27=ES-RI=La Rioja|ES.29=ES-MD=Comunidad de Madrid
ES.31=ES-MC=Región de Murcia|ES.32=ES-NC=Navarra|ES.59=ES-PV=País Vasco;Euskadi|ES.60=ES-VC=Comunidad Valenciana
GB.ENG=GB-ENG=England|GB.SCT=GB-SCT=Scotland|GB.WLS=GB-WLS=Wales;Cymru|GB.NIR=GB-NIR=Northern Ireland
IE.C=IE-C=Connacht;Cúige Chonnacht|IE.L=IE-L=Leinster;Cúige Laighean|IE.M=IE-M=Munster;Cúige Mumhan|IE.U=IE-U=Ulster;Cúige Uladh
NO.12=NO-03=Oslo|NO.21=NO-50=Trøndelag|NO.34=NO-34=Innlandet|NO.42=NO-42=Agder|NO.46=NO-46=Vestland
VN.92=VN-CT=Cần Thơ|PH.NCR=PH-00=Kalakhang Maynila;Metro Manila|AE.03=AE-DU=دبي|UA.12=UA-30=Київ|UA.17=UA-51=Одеська область
BE.BRU=BE-BRU=Bruxelles-Capitale|BE.VLG=BE-VLG=Vlaanderen|BE.WAL=BE-WAL=Wallonie
`;

type KnownState = { isoCode: string; localName: string; otherNames: string[] };

/** By GeoNames' code. */
export const knownStates: ReadonlyMap<string, KnownState> = new Map(
  table
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [code = "", isoCode = "", names = ""] = row.split("=");
      const [localName = "", ...otherNames] = names.split(";");
      return [code, { isoCode, localName, otherNames }];
    }),
);
