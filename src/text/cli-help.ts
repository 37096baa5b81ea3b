// What --help says of each command.

import { calcText } from './calc.ts'

const DATABASE = `  --database ADRESS   file:SÖKVÄG eller postgres://…  (annars BARNBOKSLUT_DATABASE, annars file:barnbokslut.db)
  --help              visar den här texten`

export const cliHelp = {
  overview: `Barnbokslut – från handlingsplan och indikatorer till ett barnbokslut som går att kontrollera

Användning: npm run -s barnbokslut -- KOMMANDO

  check                    granskar indikatorer och rapportmallar
  organisation add         lägger till en kommun, region eller myndighet
  user                     användare och roller: list, add, grant, revoke, link, disable, enable
  import                   läser in en fil: värden, plan, resultat, bedömningar, budget
  export                   skriver plan, resultat, bedömningar eller budget till en fil
  import list              visar det som har lästs in, med id
  import undo              ångrar en inläsning
  import redo              gör om en ångrad inläsning
  redact                   tar bort personuppgifter ur en inläsning
  fetch kolada             hämtar indikatorvärden från Kolada
  import groups            läser in Koladas jämförelsegrupper från en fil
  fetch groups             hämtar Koladas jämförelsegrupper
  peers                    egna jämförelsegrupper: list, add, change, remove, restore, choose
  compare                  jämför ett värde med en grupp, och flickor med pojkar och områden
  plan decide              skriver in att planen är beslutad, och låser gränserna
  plan undo-decision       ångrar ett beslut som skrevs in fel
  boundaries               visar eller ändrar gränserna för kommande planer
  attainment               räknar ut måluppfyllelsen
  trend                    visar om en indikator har en säker trend
  quality                  visar hur säkra uppgifterna är och vad de inte räcker till
  disclosure check         angriper ett barnbokslut: hur nära dolda uppgifter går att räkna fram
  disclosure limits        visar och ändrar gränserna för skydd av små grupper
  report barnbokslut       gör barnbokslutet som PDF, HTML eller JSON
  report list              visar barnbokslut som är gjorda i webbtjänsten, med id och läge
  report approve           godkänner ett av dem
  report publish           publicerar ett som är godkänt, så att vem som helst kan läsa det
  report withdraw          drar tillbaka ett publicerat
  calc                     räknar intervall, trender och annat på egna tal, utan databas
  serve                    startar webbtjänsten
  demo                     visar allt med en påhittad kommun
  config                   visar alla inställningar, vad de är satta till och vad de får vara
  archive                  skriver ett gjort barnbokslut som arkivpaket
  backup                   säkerhetskopierar databasen, också medan tjänsten är i gång
  restore                  lägger tillbaka en säkerhetskopia
  gallra                   förstör det vars tid är ute enligt gallringsreglerna
  journal verify           kontrollerar att journalen är oförändrad
  journal redact           rensar detaljerna i en journalpost
  migrate                  uppdaterar databasens tabeller

Lägg till --help efter ett kommando för att se dess växlar.`,
  check: `Granskar varje fil i indicators/ och report-templates/ och säger fil, rad och skäl för varje fel.

Användning: check`,
  'organisation add': `Lägger till en organisation.

Användning: organisation add KOD NAMN --type kommun|region|myndighet

${DATABASE}`,
  'user list': `Visar vilka som arbetar i organisationen och med vilka roller. Utan --organisation visas
administratörerna för hela installationen.

Användning: user list [--organisation KOD]

  --json              skriver resultatet som JSON
${DATABASE}`,
  'user add': `Lägger till en person och skriver en engångslänk att välja lösenord med. Utan --organisation blir
personen administratör för hela installationen.

Användning: user add ANVÄNDARNAMN --name NAMN --organisation KOD --role ROLL

  --role ROLL         utredare, processledare, verksamhetsrapportör, beslutsfattare, revisor, sakkunnig,
                      registrator, systemadministratör eller läsare
  --unit NAMN         en verksamhetsrapportörs nämnd eller förvaltning
  --ends-on DATUM     rollens sista dag
${DATABASE}

En ny revisor ska godkännas av en annan revisor, som då får länken.`,
  'user grant': `Ger en person som redan finns i organisationen en roll till.

Användning: user grant ANVÄNDARNAMN --organisation KOD --role ROLL

  --unit NAMN         en verksamhetsrapportörs nämnd eller förvaltning
  --ends-on DATUM     rollens sista dag
${DATABASE}`,
  'user revoke': `Tar tillbaka en roll. Utan --organisation och --role är det rollen som administratör för hela
installationen.

Användning: user revoke ANVÄNDARNAMN [--organisation KOD --role ROLL]

  --unit NAMN         rollen i just den nämnden eller förvaltningen
${DATABASE}`,
  'user link': `Skriver en engångslänk att välja nytt lösenord med. För en revisor ska en annan revisor godkänna,
och får då länken. Finns ingen annan skrivs den här, och det syns i journalen.

Användning: user link ANVÄNDARNAMN [--organisation KOD]

${DATABASE}`,
  'user disable': `Stänger ett konto: ingen kan logga in med det, och dess inloggningar och nycklar slutar gälla.

Användning: user disable ANVÄNDARNAMN --organisation KOD

${DATABASE}`,
  'user enable': `Öppnar ett stängt konto.

Användning: user enable ANVÄNDARNAMN --organisation KOD

${DATABASE}`,
  import: `Läser in en fil. Varningar hindrar inte att filen sparas; fel gör det, och då ändras ingenting.

Användning: import SLAG FIL --organisation KOD

  SLAG                observations (indikatorvärden), plan, progress (milstolpar och nivåer),
                      outcomes (resultat), assessments (bedömningar) eller budget
  --organisation KOD  vems uppgifterna är
  --national          värden som alla organisationer får jämföra sig med (bara observations)
  --plan KOD          vilken plan filen hör till, när det finns flera
  --unit NAMN         filen gäller bara den förvaltningens aktiviteter (bara plan)
  --valid-from ÅR     planens nya lydelse gäller från och med året; utan växeln är den en rättelse
  --unknown-indicators skip
                      hoppar över indikatorer som inte finns i katalogen, med en varning
  --source KÄLLA      vem som tagit fram siffrorna, till exempel kommunen (bara observations)
  --profile PROFIL    läser filen med den profilen, en egen eller en som följer med; id eller namn
  --strict            varningar hindrar också
  --issues FIL.csv    skriver alla fel och varningar till en fil
  --annotated FIL     skriver en kopia av filen med en kommentar på varje rad med fel eller varning:
                      .csv för en textfil, annars .xlsx
  --dry-run           prövar filen utan att spara
  --json              skriver resultatet som JSON
${DATABASE}`,
  export: `Skriver planen, det som är rapporterat om den eller budgeten till en fil i den gemensamma mallen. Filens ändelse
avgör formen: .xlsx (Excel) eller .csv. Läses filen in igen ändrar den ingenting. I en CSV-fil
står en apostrof före text som börjar med =, +, - eller @, så att kalkylprogrammet inte räknar ut den.

Användning: export SLAG --organisation KOD --out FIL.xlsx

  SLAG                plan, progress (milstolpar och nivåer), outcomes (resultat), assessments (bedömningar)
                      eller budget
  --organisation KOD  vems uppgifterna är
  --plan KOD          vilken plan, när det finns flera
  --empty             mallen utan uppgifter, att fylla i
${DATABASE}`,
  'import list': `Visar allt som har lästs in, det senaste först: id, dag, vem, läge, slag, antal, SHA-256, profil och fil.

Användning: import list --organisation KOD

  --organisation KOD  vems inläsningar
  --national          de nationella
  --json              skriver resultatet som JSON
${DATABASE}`,
  'import undo': `Ångrar en sparad inläsning. Det som gällde före den gäller igen. Går inte när ett barnbokslut bygger på den.

Användning: import undo ID --organisation KOD

  ID                  inläsningens id, från import list
  --organisation KOD  vems inläsningen är
  --national          inläsningen är nationell
${DATABASE}`,
  'import redo': `Gör om en ångrad inläsning. Den räknas igen, men det som har sparats efter den gäller fortfarande.

Användning: import redo ID --organisation KOD

  ID                  inläsningens id, från import list
  --organisation KOD  vems inläsningen är
  --national          inläsningen är nationell
${DATABASE}`,
  redact: `Tar bort personuppgifter som har kommit med. Filen, dess namn och allt som citeras ur den raderas för gott, här och i
journalen. Siffrorna, filens SHA-256 och journalens kedja finns kvar. Gjorda barnbokslut och säkerhetskopior ändras inte.

Användning: redact ID --organisation KOD --reason TEXT --lines RADER

  ID                  inläsningens id, från import list
  --organisation KOD  vems inläsningen är
  --national          inläsningen är nationell
  --reason TEXT       varför; sparas, så skriv det utan personuppgifter
  --lines RADER       vilka sparade texter som ska bort: radnummer i filen (14,15), all eller none
${DATABASE}`,
  'fetch kolada': `Hämtar indikatorvärden från Kolada och läser in dem som en fil. Varningar hindrar inte att den sparas; fel gör det.
En hämtning som har brutits fortsätter när samma kommando skrivs igen inom ett dygn.

Användning: fetch kolada --organisation KOD

  --organisation KOD  vems uppgifterna är; rikets värden följer med
  --indicator ID      ett nyckeltal, till exempel N15428; växeln får skrivas flera gånger
                      (annars alla i katalogen som finns i Kolada)
  --years ÅR-ÅR       till exempel 2015-2025 (annars de tio senaste åren och i år)
  --peers GRUPP       en grupp i Kolada att jämföra med, som namn eller kod: dess kommuner
                      och gruppens ovägda medel följer med
  --dry-run           hämtar och prövar utan att spara
  --json              skriver resultatet som JSON

Adressen till Kolada ändras med BARNBOKSLUT_KOLADA_URL.

${DATABASE}`,
  'import groups': `Läser in Koladas grupper av kommuner (”Liknande kommuner …” med flera) som alla får jämföra sig med.
Filen är Koladas svar på municipality_groups: {"values": [{"id", "title", "members": [{"member_id"}]}]}, även packad
med gzip. Den ersätter alla tidigare grupper från Kolada.

Användning: import groups FIL

  --dry-run           prövar filen utan att spara
  --json              skriver resultatet som JSON
${DATABASE}`,
  'fetch groups': `Hämtar Koladas grupper av kommuner. De ersätter alla tidigare grupper från Kolada.

Användning: fetch groups

  --json              skriver resultatet som JSON

Adressen till Kolada ändras med BARNBOKSLUT_KOLADA_URL.

${DATABASE}`,
  compare: `Jämför ett värde med en namngiven grupp: bättre, inom slumpen eller sämre, efter om det egna värdets osäkerhetsintervall
rymmer gruppens värde (95 % för texten, 99,8 % för larm), och skillnader mellan flickor och pojkar och mellan områden.
Värden om få barn är skyddade som i barnbokslutet.

Användning: compare --organisation KOD --peers GRUPP --indicator ID --year ÅR

  --organisation KOD  vems värde
  --peers GRUPP       riket, region (samma län), partnerskapet, en egen eller en av Koladas grupper
                      med id eller namn, eller koder: 0180,1480; annars den ni har valt, annars riket
  --indicator ID      indikatorns namn i katalogen eller nyckeltalets id, till exempel N15428
  --year ÅR           det senaste värdet som inte är senare än året jämförs
  --sex T|K|M         alla (utan växeln), flickor eller pojkar
  --json              skriver resultatet som JSON
${DATABASE}`,
  'peers list': `Visar grupperna att jämföra sig med: riket, länet, de som följer med, egna och Koladas om kommunen.

Användning: peers list --organisation KOD

  --json              skriver resultatet som JSON
${DATABASE}`,
  'peers add': `Sparar en egen grupp av kommuner eller regioner.

Användning: peers add NAMN --organisation KOD --members 0180,1480

  --members KODER     koder eller namn med komma mellan
${DATABASE}`,
  'peers change': `Ändrar en egen grupps namn eller medlemmar.

Användning: peers change ID --organisation KOD

  --name NAMN         nytt namn
  --members KODER     alla medlemmar, koder eller namn med komma mellan
${DATABASE}`,
  'peers remove': `Tar bort en egen grupp. Den går att ta tillbaka.

Användning: peers remove ID --organisation KOD

${DATABASE}`,
  'peers restore': `Tar tillbaka en egen grupp som har tagits bort.

Användning: peers restore ID --organisation KOD

${DATABASE}`,
  'peers choose': `Väljer gruppen som sidor och barnbokslut jämför med när inget annat sägs.

Användning: peers choose GRUPP --organisation KOD

${DATABASE}`,
  'plan decide': `Skriver in att en plan är beslutad. Gränserna för På väg och Delvis uppnått låses vid de som
organisationen hade den dagen. Senare ändringar gäller nästa plan.

Användning: plan decide --organisation KOD --decided-on DATUM --by INSTANS

  --plan KOD          vilken plan, när det finns flera
  --decided-on DATUM  dagen för beslutet
  --by INSTANS        vem som beslutade, till exempel kommunfullmäktige
  --case-number TEXT  diarienummer
${DATABASE}`,
  'plan undo-decision': `Ångrar ett beslut som skrevs in fel. Det står kvar som ångrat, med skälet. Går inte när ett barnbokslut
bygger på det.

Användning: plan undo-decision --organisation KOD --reason TEXT

  --plan KOD          vilken plan, när det finns flera
  --reason TEXT       varför; sparas, så skriv det utan personuppgifter
${DATABASE}`,
  boundaries: `Visar gränserna för På väg och Delvis uppnått, eller ändrar dem. Ändringen gäller planer som beslutas sedan
och planer som inte är beslutade. Beslutade planer behåller sina.

Användning: boundaries --organisation KOD

  --on-track TAL      lägsta takt för På väg (annars 0,95)
  --partly TAL        minsta del av vägen för Delvis uppnått (annars 0,60)
  --json              skriver gränserna som JSON
${DATABASE}`,
  quality: `Visar för varje indikator hur gammalt det senaste värdet är, vad som saknas eller skyddas, och vilka mått som
därför inte går att avgöra. Det som behöver åtgärd står först. Skyddade värden visas inte.

Användning: quality --organisation KOD --year ÅR

  --plan KOD          vilken plan, när flera kan gälla
  --json              skriver resultatet som JSON, i samma form som /api/organisations/KOD/data-quality
${DATABASE}`,
  attainment: `Räknar ut måluppfyllelsen vid årets slut.

Användning: attainment --organisation KOD --year ÅR

  --plan KOD          vilken plan, när flera kan gälla
  --known-at DATUM    räknar bara med det som var inläst den dagen
  --json              skriver resultatet som JSON
${DATABASE}`,
  trend: `Säger om en indikator har en trend på de fem senaste mätningarna som är mer än slump, och visar värdena.
Perioderna ska följa på varandra utan avbrott; för en enkät vartannat år räknas omgångarna.

Användning: trend --organisation KOD --indicator INDIKATOR

  --organisation KOD  vems uppgifterna är
  --indicator NAMN    namn i indicators/ eller Kolada-id, till exempel N15428
  --year ÅR           räknar med perioder till och med det året (annars i år)
  --area OMRÅDE       ett av kommunens områden, som namn, eller ett annat område, som kod (annars hela kommunen)
  --sex KÖN           T, K eller M (annars T, alla)
  --json              skriver resultatet som JSON

Formel och källa: se calc trend --help.
${DATABASE}`,
  'report list': `Visar barnbokslut som är gjorda i webbtjänsten, ett per rad: id, år, version, diarienummer, dag och läge.

Användning: report list --organisation KOD

${DATABASE}`,
  'report approve': `Godkänner ett barnbokslut, så att det kan publiceras. Id står i report list.

Användning: report approve ID --organisation KOD

${DATABASE}`,
  'report publish': `Publicerar ett godkänt barnbokslut. Går inte om en text om barn är oläst, eller om en siffra nu ska döljas.

Användning: report publish ID --organisation KOD --case-number TEXT --decided-on DATUM

  --case-number TEXT  diarienummer; det som står på omslaget, om det står ett där
  --decided-on DATUM  dag för beslutet att publicera
${DATABASE}`,
  'report withdraw': `Drar tillbaka ett publicerat barnbokslut. På dess adress står sedan att det är tillbakadraget, och varför.

Användning: report withdraw ID --organisation KOD --reason TEXT

  --reason TEXT       skälet; det visas för allmänheten
${DATABASE}`,
  report: `Gör barnbokslutet. Filens ändelse avgör formen: .pdf, .html eller .json (dokumentmodellen med fakta).

Användning: report barnbokslut --organisation KOD --year ÅR --out FIL

  --plan KOD          vilken plan, när flera kan gälla
  --known-at DATUM    räknar bara med det som var inläst den dagen
  --case-number TEXT  diarienummer
  --decided-by TEXT   vem som fastställde det
  --decided-on DATUM  när
  --edition TEXT      version (annars 1)
  --require-review    skriver ingen fil om någon fritext inte är läst, eller måste ändras (se Texter om barn i webbtjänsten)
  --draft             ett utkast som inte ska lämnas ut: räknas inte som publicerat när dolda
                      uppgifter ska skyddas längre fram
${DATABASE}`,
  ...calcText.help,
  serve: `Startar webbtjänsten på den här datorn.

Användning: serve

  --port NUMMER       annars BARNBOKSLUT_PORT, annars 8080
${DATABASE}`,
  demo: `Läser in en påhittad kommun i en ny databas, gör barnbokslutet som PDF och HTML och startar webbtjänsten.

Användning: demo

  --no-serve          stannar när filerna är klara
  --port NUMMER       annars BARNBOKSLUT_PORT, annars 8080
  --out MAPP          var databasen och filerna läggs (annars out/demo)
  --help              visar den här texten`,
  config: `Visar alla inställningar i miljön: vad de betyder, vad de är satta till och vad de får vara. Hemligheter visas inte.

Användning: config

  --json              skriver dem som JSON
${DATABASE}`,
  archive: `Skriver ett gjort barnbokslut som ett paket att arkivera: PDF/A, HTML, data som CSV och JSON, metadata (diarienummer,
datum, kontrollsummor), händelserna ur journalen, README.txt och SHA256SUMS.

Användning: archive RAPPORT --organisation KOD --out MAPP

  RAPPORT             barnbokslutets id, sist i dess adress i webbtjänsten
  --organisation KOD  vems barnbokslut
  --out MAPP          en ny eller tom mapp, eller ett namn som slutar på .zip
${DATABASE}`,
  backup: `Säkerhetskopierar databasen till en fil, också medan webbtjänsten är i gång. Kopian prövas innan den får sitt namn.
Bredvid skrivs FIL.manifest.json med kontrollsumma, antal rader per tabell och tabellernas version.
PostgreSQL säkerhetskopieras med sina egna verktyg; kommandot säger då vad som ska köras.

Användning: backup FIL

  --force             ersätter en säkerhetskopia som finns
${DATABASE}`,
  restore: `Lägger tillbaka en säkerhetskopia. Stoppa webbtjänsten först. Kopian prövas mot sin FIL.manifest.json innan något
ändras: kontrollsumma, att databasen är hel och antal rader per tabell. Den gamla databasen läggs bredvid, med
.before-restore efter namnet. Alla blir utloggade och gamla engångslänkar slutar gälla.

Användning: restore FIL

  --force             ersätter en databas som innehåller uppgifter
${DATABASE}`,
  gallra: `Förstör det innehåll vars tid är ute enligt varje organisations gallringsregler: filer, fritexter, journalens
detaljer, utkast, avbrutna hämtningar, och för hela installationen gamla sessioner. Siffror, kontrollsummor, gjorda
barnbokslut och journalens kedja finns kvar. Det går inte att ångra. Säkerhetskopior gallras inte.

Användning: gallra

  --organisation KOD  bara en organisations uppgifter (annars allas)
  --dry-run           visar vad som skulle gallras, utan att ändra något
${DATABASE}`,
  'journal verify': `Kontrollerar att journalen är som den skrevs: ingen post ändrad, borttagen eller tillagd. Säger den sista postens
kontrollsumma. Spara den någon annanstans: den som kan skriva om hela databasen kan skriva om hela kedjan.
Slutar med 1 när något inte stämmer, och säger den första posten som är fel.

Användning: journal verify

  --organisation KOD  en organisations journal (annars alla, eller all)
  --national          de nationella uppgifternas journal
  --expect SUMMA      prövar också att en sparad kontrollsumma finns kvar i journalen
${DATABASE}`,
  'journal redact': `Rensar detaljerna i en journalpost för gott. Vem, vad och när står kvar, och kedjan går att kontrollera.

Användning: journal redact NUMMER --organisation KOD --reason TEXT

  NUMMER              postens nummer, från journalsidan
  --organisation KOD  vems journal
  --national          de nationella uppgifternas journal
  --reason TEXT       varför; sparas, så skriv det utan personuppgifter
${DATABASE}`,
  migrate: `Uppdaterar databasens tabeller.

Användning: migrate

${DATABASE}`,
} as const
