## De modellen

logic-title = Logische modellen
logic-lede = Waarom wat gedaan wordt moet leiden tot wat gewild is, wat daarvoor nodig is, en wat het zou tonen.
logic-indicators = Indicatoren
logic-name = Model
logic-name-fr = Naam (FR)
logic-name-nl = Naam (NL)
logic-name-en = Naam (EN)
logic-about = Betreft
logic-about-hint = Plak het adres van de pagina van de doelstelling, de maatregel of het programma.
logic-elements = Elementen
logic-blind = Aannames zonder indicator
logic-blind-n = { $n ->
    [one] één aanname zonder indicator
   *[other] { $n } aannames zonder indicator
}
logic-versions = Versies
logic-version = versie { $n }
logic-version-none = geen vastgelegde versie
logic-draft = sindsdien gewijzigd
logic-none = Geen model
logic-none-hint = Een logisch model wordt geopend bij een doelstelling, een maatregel of een programma.
logic-open = Een model openen
logic-open-do = Openen
logic-handling = Verspreiding
logic-handling-service = dienst
logic-handling-public = openbaar
logic-handling-need-to-know = need-to-know
logic-readers = Functies die het moeten weten

## Een model

logic-beside = Logische modellen
logic-picture = Het model in kolommen
logic-picture-words = { $n } elementen in vier kolommen, verbonden door { $arrows } pijlen; de tabel hieronder zegt hetzelfde.
logic-picture-hint = Vol kader: een indicator toont het. Leeg kader: geen.
logic-empty = Het model is leeg
logic-empty-hint = Begin met wat gewild is: een effect, en dan wat ertoe leidt.
logic-column-input = middel
logic-columns-input = Middelen
logic-column-activity = activiteit
logic-columns-activity = Activiteiten
logic-column-output = output
logic-columns-output = Outputs
logic-column-outcome = effect
logic-columns-outcome = Effecten
logic-column-assumption = aanname
logic-column-external = externe factor
logic-number = Nr.
logic-column = Soort
logic-words = Omschrijving
logic-words-fr = Omschrijving (FR)
logic-words-nl = Omschrijving (NL)
logic-indicator = Indicator
logic-to = Leidt tot
logic-to-hint = Naar rechts of in dezelfde kolom; een aanname of externe factor betreft wat aangevinkt is.
logic-silent = niemand voedt hem
logic-withheld = een voorbehouden indicator
logic-change = Wijzigen
logic-change-do = Opslaan
logic-describe = Naam of onderwerp van het model wijzigen
logic-remove-do = Verwijderen
logic-why = Reden
logic-add = Een element toevoegen
logic-add-do = Toevoegen
logic-fix = Een versie vastleggen
logic-fix-do = Deze versie vastleggen
logic-old = U ziet een vastgelegde versie.
logic-old-back = Het model van vandaag zien
logic-print = Afdrukken
logic-done-opened = Model geopend.
logic-done-described = Naam en onderwerp van het model opgeslagen.
logic-done-set = Element opgeslagen.
logic-done-removed = Element verwijderd.
logic-done-fixed = Versie vastgelegd.

## Het journaal

kind-logic-opened = Logisch model geopend
kind-logic-described = Naam of onderwerp van een logisch model gewijzigd
kind-logic-element-set = Element van een logisch model
kind-logic-element-removed = Element uit een logisch model verwijderd
kind-logic-version-fixed = Versie van een logisch model vastgelegd

## Weigeringen

refusal-logic-changed = { $function } heeft het gewijzigd om { $at } (№ { $seq }), na het tonen van deze pagina. Lees opnieuw en probeer nog eens.
refusal-logic-leads-back = Niets leidt van daar tot { $n }: een pijl gaat naar rechts, of blijft in zijn kolom.
refusal-logic-gone = Element { $n } is er niet meer. Herlaad de pagina.
refusal-logic-many = Het zijn er te veel: hoogstens { $most }.
refusal-logic-nothing-new = Er is niets veranderd sinds de laatste versie.
refusal-erase-logic = Zonder deze vermelding zou het model iets anders zeggen. Ze wordt niet gewist.

## Het profiel

logic-load = Modellen van het profiel
logic-load-lede = Wat het profiel voorstelt en hoe het hier staat. Eenmaal overgenomen is een model van u: het profiel verandert het niet meer. Het blijft een ontwerp tot iemand hier er een versie van vastlegt.
logic-load-none = Het profiel levert geen modellen.
logic-load-elements = { $n ->
    [one] één element
   *[other] { $n } elementen
}
logic-load-new = nog niet overgenomen
logic-load-same = overgenomen
logic-load-other = overgenomen, hier sindsdien gewijzigd
logic-load-measure = De maatregel waarover het gaat, is nog niet overgenomen.
logic-load-plans = Plannen van het profiel
logic-load-wants = { $n ->
    [one] Eén indicator die het noemt, is nog niet overgenomen.
   *[other] { $n } indicatoren die het noemt, zijn nog niet overgenomen.
}
logic-load-indicators = Indicatoren van het profiel
logic-load-do = Dit model overnemen
logic-done-loaded = Model van het profiel overgenomen.
refusal-logic-first = Neem eerst de maatregel en de indicatoren over die dit model noemt.
