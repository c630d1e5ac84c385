# Waarom een publieke waarschuwing (CAP) geweigerd is, en wat er vreemd is aan een aanvaarde. Eén of twee zinnen per code.

## Geweigerd: wat er mis is, en wat te doen

cap-refused-empty = Het bestand is leeg. Vraag de afzender om het opnieuw te sturen.
cap-refused-too-large = Het bestand is groter dan hier aanvaard wordt. Vraag de afzender om de waarschuwing alleen, zonder bijlagen.
cap-refused-encoding-unsupported = Het bestand gebruikt een tekencodering die hier niet gelezen wordt. Vraag de afzender om UTF-8.
cap-refused-encoding-mismatch = Het bestand vermeldt een andere tekencodering dan het gebruikt; de accenten zijn dus niet betrouwbaar. Vraag de afzender om de vermelding te verbeteren.
cap-refused-encoding-invalid = Het bestand bevat bytes die in zijn tekencodering niets betekenen. Misschien raakte het onderweg beschadigd: haal het opnieuw op.
cap-refused-character-forbidden = Het bestand bevat een stuurteken dat in XML verboden is. Vraag de afzender om het te verwijderen.
cap-refused-not-xml = Dit is geen XML-bestand. Kijk na of het juiste bestand gekozen is.
cap-refused-xml-version = Het bestand gebruikt een andere versie van XML dan 1.0. Vraag de afzender om XML 1.0.
cap-refused-malformed = Het bestand is geen welgevormde XML. Vraag de afzender om het te verbeteren; regel en kolom zeggen waar.
cap-refused-truncated = Het bestand breekt af voor het einde. Haal het opnieuw op.
cap-refused-doctype = Het bestand brengt zijn eigen documenttype mee, dat andere bestanden zou kunnen doen lezen. Het is niet verder geopend: wantrouw de afzender.
cap-refused-entity-unknown = Het bestand gebruikt een verkorte schrijfwijze die XML zelf niet kent. Vraag de afzender om de tekens voluit te schrijven.
cap-refused-namespace-prefix = Het bestand gebruikt een naamruimteprefix dat het niet declareert, of gebruikt er een verkeerd. Vraag de afzender om het te verbeteren.
cap-refused-too-deep = De elementen in het bestand zijn dieper genest dan in eender welke echte waarschuwing. Wantrouw de afzender.
cap-refused-too-many-elements = Het bestand telt meer elementen dan eender welke echte waarschuwing. Vraag de afzender om het op te splitsen.
cap-refused-too-many-attributes = Een element in het bestand heeft meer attributen dan in eender welke echte waarschuwing. Wantrouw de afzender.
cap-refused-tag-too-long = Een tag in het bestand is langer dan in eender welke echte waarschuwing. Wantrouw de afzender.
cap-refused-too-many-namespaces = Het bestand declareert meer naamruimten dan eender welke echte waarschuwing. Wantrouw de afzender.
cap-refused-text-too-long = Een tekst in het bestand is langer dan hier aanvaard wordt. Vraag de afzender om hem in te korten of te vervangen door een link.
cap-refused-not-cap = Dit XML-bestand is geen publieke waarschuwing in het CAP-formaat, en ook geen feed of omslag die er een bevat. Kijk na of het juiste bestand gekozen is.
cap-refused-cap-version = De waarschuwing is opgesteld in een versie van CAP die hier niet gelezen wordt. Vraag de afzender om CAP 1.2.
cap-refused-namespace-missing = De waarschuwing vermeldt niet in welke versie van CAP ze is opgesteld. Vraag de afzender om de naamruimte toe te voegen.
cap-refused-no-alert = De feed kondigt waarschuwingen aan maar bevat er geen enkele. Haal de waarschuwingen op waarnaar hij verwijst.
cap-refused-too-many-alerts = Het bestand bevat meer waarschuwingen dan er hier in één keer aanvaard worden. Vraag de afzender om het op te splitsen.
cap-refused-element-missing = Er ontbreekt een element dat elke waarschuwing nodig heeft. Vraag de afzender om ze aan te vullen.
cap-refused-element-empty = Een element dat elke waarschuwing nodig heeft, is leeg. Vraag de afzender om ze aan te vullen.
cap-refused-element-repeated = Een element dat maar één keer mag voorkomen, staat er twee keer; welk geldt, is niet duidelijk. Vraag de afzender welk bedoeld is.
cap-refused-value-unknown = Een waarde staat niet in de lijst die de CAP-norm ervoor geeft. Vraag de afzender om ze te verbeteren.
cap-refused-time-malformed = Een datum of uur is onleesbaar. Vraag de afzender om dat te verbeteren.
cap-refused-time-without-offset = Een uur vermeldt het verschil met UTC niet; het is dus niet zeker. Vraag de afzender welk uur bedoeld is.
cap-refused-coordinate-invalid = Een coördinaat is geen plaats op aarde. Vraag de afzender om ze te verbeteren.
cap-refused-polygon-too-short = Een veelhoek heeft te weinig punten om een gebied te omsluiten. Vraag de afzender om hem te verbeteren.
cap-refused-circle-invalid = Een cirkel vermeldt geen middelpunt en straal. Vraag de afzender om hem te verbeteren.
cap-refused-too-many-points = De veelhoeken van de waarschuwing hebben meer punten dan hier aanvaard wordt. Vraag de afzender om een eenvoudiger omtrek.
cap-refused-signature-broken = De waarschuwing is gewijzigd nadat ze ondertekend werd, of haar handtekening is beschadigd. Vertrouw er niet op: bel de afzender terug op een gekend nummer.

## Aanvaard, met iets om te weten

cap-odd-element-unknown = Een element dat CAP hier niet kent, is overgeslagen.
cap-odd-element-foreign = Een element dat niet tot CAP behoort, is overgeslagen.
cap-odd-element-newer = Een element uit een latere versie van CAP is toch gelezen.
cap-odd-element-missing = Er ontbreekt een element dat de norm vereist; de waarschuwing is zonder gelezen.
cap-odd-element-empty = Een leeg element is beschouwd als niet vermeld.
cap-odd-element-order = De elementen staan niet in de volgorde van de norm.
cap-odd-stray-text = Tekst tussen de elementen is overgeslagen.
cap-odd-identifier-characters = Het kenmerk of de afzender bevat tekens die verwijzingen dubbelzinnig kunnen maken.
cap-odd-value-newer = Een waarde uit een latere versie van CAP is toch gelezen.
cap-odd-value-deprecated = Een verouderde waarde is gelezen als haar huidige tegenhanger.
cap-odd-pair-form = Een naam en zijn waarde zijn niet geschreven zoals deze versie van CAP het wil.
cap-odd-time-zulu = Een uur in UTC is met “Z” geschreven, wat CAP 1.2 niet toelaat.
cap-odd-time-fraction = Een uur bevat fracties van een seconde, wat CAP 1.2 niet toelaat.
cap-odd-expires-early = De waarschuwing eindigt niet later dan ze verzonden werd.
cap-odd-language-malformed = De taal is niet vermeld zoals de norm het wil.
cap-odd-info-missing = De waarschuwing zegt niets over een gebeurtenis.
cap-odd-reference-malformed = Een verwijzing naar een eerdere waarschuwing is onleesbaar en is overgeslagen.
cap-odd-reference-other-sender = De waarschuwing werkt in op die van een andere afzender. Vraag het na bij die afzender.
cap-odd-references-missing = De waarschuwing wijzigt of annuleert een andere, of antwoordt erop, maar zegt niet welke.
cap-odd-restriction-missing = De waarschuwing is beperkt verspreid, maar zegt niet hoe.
cap-odd-addresses-missing = De waarschuwing is privé, maar zegt niet voor wie.
cap-odd-password-ignored = De waarschuwing bevat een wachtwoord; het is niet bewaard.
cap-odd-polygon-empty = Een veelhoek zonder punten is overgeslagen.
cap-odd-polygon-not-closed = Een veelhoek was niet gesloten; zijn laatste punt is met het eerste verbonden.
cap-odd-number-invalid = Een getal is onleesbaar en is overgeslagen.
cap-odd-ceiling-alone = Er is een bovengrens van hoogte vermeld zonder ondergrens.
cap-odd-encoding-widened = Het bestand is in Windows-1252 geschreven, hoewel het ISO-8859-1 vermeldt.
cap-odd-signer-unknown = De waarschuwing is ondertekend en ongewijzigd, maar de ondertekenaar is hier niet bekend.
cap-odd-signature-unchecked = De waarschuwing is ondertekend, maar de handtekening kon niet worden nagegaan.
cap-odd-more = Er waren meer bijzonderheden dan er vermeld staan.
