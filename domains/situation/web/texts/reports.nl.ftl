# Het levende rapport: waar de regels vandaan komen, wat niet meer klopt, voor wie, wie het gelezen heeft.

# Soorten, niveaus, bestemmelingen
report-kind = Soort rapport
report-kind-none = Geen bepaalde soort
report-kind-hint = De soort legt de delen, de bestemmelingen en het niveau vast, en wat meteen wordt overgenomen.
report-for-whom = Niveau en bestemmelingen
report-level = Verspreidingsniveau
report-level-usual = Dat van de soort
report-level-hint = Geen enkele regel van een strenger niveau komt in het rapport.
report-level-public = Publiek
report-level-service = Intern
report-level-need-to-know = Need-to-know
report-level-professional-secrecy = Beroepsgeheim
report-addressees = Bestemmelingen
report-addressees-functions = Functies
report-addressees-organisations = Organisaties
report-addressees-hint = Niets gekozen: de bestemmelingen van de soort.
report-addressees-none = Dit rapport is aan niemand in het bijzonder gericht.
report-read-do = Ik heb dit rapport gelezen
report-read-said = Genoteerd: rapport gelezen.
report-reader-read = gelezen
report-reader-seen = geopend, nog niet als gelezen gemeld
report-reader-waiting = nog niet geopend
report-reader-late = niet op tijd gelezen
report-reader-by = te lezen voor
report-reader-seen-at = geopend om
report-reader-read-at = gelezen om
report-remind = Herinneren
report-remind-subject = Rapport { $number } te lezen

# Delen van een eerste rapport
report-section-what = Wat
report-section-where = Waar
report-section-since = Sinds wanneer
report-section-victims = Slachtoffers
report-section-hazards = Gevaren
report-section-done = Gedaan
report-section-asked = Gevraagd
report-section-next = Vervolg
report-unknown-fr = Pas encore connu.
report-unknown-nl = Nog niet bekend.
report-first-waits = Eerste rapport verwacht
report-first-do = Eerste rapport opstellen
report-panel-last = Laatst uitgegeven rapport:
report-panel-none = Nog geen rapport uitgegeven.
report-panel-all = Alle rapporten van dit incident

# Wat wordt voorgesteld
report-offers = Over te nemen
report-offers-hint = Wat de andere delen van het programma weten en dit rapport niet zegt. De overgenomen tekst mag herschreven worden; het origineel blijft ernaast staan.
report-offers-none = Er wordt niets anders voorgesteld.
report-offers-take = Overnemen wat is aangevinkt
report-offers-taken = Overgenomen.
report-with-chart = met een lijn
report-from-page = bron
report-sure-unconfirmed = niet bevestigd
report-sure-estimate = schatting
report-sure-confirmed = bevestigd
report-sure-public = publiek
report-edited = herschreven
report-original = Tekst van de bron toen de regel werd opgesteld:
report-line-up = Hoger
report-line-down = Lager
report-line-moved = Regel verplaatst.
report-chart-source = Bron:
report-chart-table = De waarden in een tabel
report-chart-when = Dag
report-chart-value = Waarde

# Wat niet meer klopt
report-ambers = { $n ->
    [one] { $n } regel klopt niet meer
   *[other] { $n } regels kloppen niet meer
}
report-ambers-issued = Het uitgegeven rapport verandert niet. Een nieuwe versie neemt over wat veranderd is en zegt wat.
report-ambers-draft = Neem de nieuwe tekst regel per regel over, of behoud bewust de uwe.
report-revise-amber = Nieuwe versie met de wijzigingen
report-amber-changed = De bron zegt sindsdien iets anders
report-amber-gone = De bron zegt het niet meer: gewist, opgeheven of ingetrokken
report-amber-aged = Niet meer bevestigd sinds
report-amber-aged-unconfirmed = Niets nieuws sinds
report-amber-older = Ouder dan { $age }; stand van
report-older = { $n ->
    [one] { $n } regel ouder dan { $age }
   *[other] { $n } regels ouder dan { $age }
}
report-older-issued = Het rapport blijft zoals het uitgegeven is en zegt wat in zijn tijdvenster gold. Wat sindsdien bekend is, komt in de volgende versie of het volgende rapport.
report-age-minutes = { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
}
report-age-hours = { $n } uur
report-age-days = { $n ->
    [one] { $n } dag
   *[other] { $n } dagen
}
report-amber-was = was
report-amber-is = is
report-amber-sure = Betrouwbaarheid
report-amber-reserved = Wat de bron nu zegt, is voorbehouden aan andere lezers.
report-line-retake-changed = Nieuwe tekst overnemen
report-line-retake-gone = Regel weghalen
report-line-retake-aged = Opnieuw vergelijken
report-line-keep = Deze tekst behouden
report-line-retaken = Regel vergeleken met de bron.

# De twee talen
report-behind-fr = het Frans is niet gevolgd
report-behind-nl = het Nederlands is niet gevolgd
report-line-match-fr = Het Frans klopt nog
report-line-match-nl = Het Nederlands klopt nog
report-line-matched = Genoteerd: beide teksten zeggen hetzelfde.
report-asked-fr = Frans gevraagd aan
report-asked-nl = Nederlands gevraagd aan
report-translation = Vertaling
report-translation-hint = Vraagt aan een functie de teksten die ontbreken of niet gevolgd zijn. Zij schrijft ze zelf in dit ontwerp.
report-translation-lang = Taal
report-translation-from = Aan wie
report-translation-do = Teksten vragen
report-translation-asked = Teksten gevraagd.
report-translating-lede = Deze teksten worden aan u gevraagd. Verder kan hier niets van het ontwerp gewijzigd worden.

# Wat veranderd is
report-since-title = Wat veranderd is sinds
report-since-lede = In alle rapporten die u ziet, regel per regel, voor en na.
report-since-open = Wat veranderd is
report-since-all = In alle rapporten
report-since-field = Sinds
report-since-hint = Bijvoorbeeld 21:00, of 24/11 21:00. Leeg: uw laatste bezoek.
report-since-do = Tonen
report-since-first = U hebt nog geen rapport geopend: geef een tijdstip.
report-since-own = Sinds uw laatste bezoek,
report-since-named = Sinds
report-since-new = dit rapport bestond nog niet
report-since-then = vergeleken met
report-since-nothing = Er is niets veranderd.
report-since-added = nieuw
report-since-changed = gewijzigd
report-since-gone = weggehaald
report-since-amber = klopt niet meer

# Wat dit deel voorstelt
report-offer-since = Sinds { $at }.
report-offer-since-short = sinds { $at }
report-offer-posture = Houding van het centrum: { $name }, sinds { $at }.
report-offer-state = { $state }: { $level }, sinds { $at }.

# Weigeringen
refusal-report-level = Dit niveau is opener dan dat van het incident. Kies een niveau dat minstens even streng is.
refusal-report-offer-level = Deze regel is van een strenger niveau dan het rapport: hij kan er niet in.
refusal-report-offer-gone = Wat werd voorgesteld, bestaat niet meer. Open de pagina opnieuw om te zien wat nu wordt voorgesteld.
refusal-report-take = Vink minstens één regel aan om over te nemen.
refusal-report-line-untraced = Deze regel heeft geen bron: hij is van het rapport zelf.
refusal-report-source-gone = De bron zegt dit niet meer: de tekst kan niet als bevestigd behouden worden. Herschrijf hem als eigen regel, of haal hem weg.
refusal-report-translated = In deze taal ontbreekt geen enkele tekst en loopt er geen achter.
refusal-report-not-addressed = Dit rapport is niet aan uw functie gericht: alleen een bestemmeling kan zeggen dat hij het gelezen heeft.

# Vermeldingen
kind-situation-report-framed = Rapport geadresseerd
kind-situation-report-lines-traced = Regels van het rapport met hun bronnen vergeleken
kind-situation-report-lines-ordered = Regels van het rapport verplaatst
kind-situation-report-line-matched = Vertaling juist bevonden
kind-situation-report-translation-asked = Vertaling gevraagd
kind-situation-report-read = Rapport gelezen
kind-situation-reports-seen = Rapporten geopend
