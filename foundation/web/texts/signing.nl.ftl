# Documenten die elders worden ondertekend: exemplaren gegeven, teruggebracht, nagegaan.

signing-sealed = verzegeld, niet ondertekend
signing-signed = ondertekend
signing-offer = Een exemplaar nemen om te ondertekenen
signing-offer-hint = Het exemplaar wordt byte voor byte bewaard: enkel een handtekening op dit exemplaar wordt erkend.
signing-offered = Exemplaar klaar: download het, onderteken het, bezorg het terug.
signing-copies = Exemplaren
signing-copies-none = Er is nog geen exemplaar genomen.
signing-version = versie { $n }
signing-older = intussen verbeterd
signing-given = genomen door
signing-taken-by = ontvangen door
signing-copy = Het exemplaar
signing-signed-copy = Het ondertekende exemplaar
signing-nameless = zonder naam in het certificaat
signing-return = Het ondertekende exemplaar terugbezorgen
signing-file = De ondertekende PDF
signing-file-hint = Het bestand zoals uw ondertekenprogramma het heeft bewaard, zonder het opnieuw af te drukken of te annoteren.
signing-return-do = Nagaan en bewaren
signing-taken = Handtekening nagegaan: { $number } is ondertekend.
signing-refused = Dit document werd niet aanvaard
signing-refused-do = Hier is niets veranderd. Neem het exemplaar hieronder, onderteken het zoals het is en bezorg het terug.
signing-nobody-trusted = Er is geen certificeringsautoriteit ingesteld: geen enkele handtekening kan worden erkend. De beheerder voegt ze toe in de configuratie ([signatures] anchors).
signing-entry = vermelding № { $seq }

# Wat over een teruggebracht document werd vastgesteld

signing-finding-not-ours = Het begint niet met de bytes van een exemplaar dat hier werd gegeven: het is ons document niet, of het werd opnieuw bewaard.
signing-finding-unreadable = Wat op ons document volgt, kan niet met zekerheid worden gelezen.
signing-finding-too-large = Het is te groot.
signing-finding-too-many = Het draagt meer handtekeningen dan er worden bekeken.
signing-finding-unsigned = Het draagt geen handtekening.
signing-finding-replaced = Een deel van ons document werd vervangen of verwijderd.
signing-finding-annotated = Pagina’s dragen merktekens die geen handtekening zijn.
signing-finding-later-change = Na de laatste handtekening volgt iets dat niemand heeft ondertekend.
signing-finding-part-only = Een handtekening dekt niet het hele document.
signing-finding-sort = Een handtekening is van een soort die hier niet telt.
signing-finding-signature-unreadable = Een handtekening kan niet worden gelezen.
signing-finding-digest = Het document werd na de ondertekening gewijzigd.
signing-finding-signature = De handtekening werd niet met de sleutel van de ondertekenaar gezet.
signing-finding-algorithm = De handtekening gebruikt een procedé dat hier niet telt.
signing-finding-certificate = De handtekening noemt het certificaat van de ondertekenaar niet.
signing-finding-usage = Het certificaat is niet bedoeld om documenten te ondertekenen.
signing-finding-untrusted = Achter het certificaat staat geen vertrouwde autoriteit.
signing-finding-out-of-time = Het certificaat was op dat ogenblik niet geldig.
signing-finding-stamp-broken = Er is een tijdstempel, maar die klopt niet.
signing-finding-stamped = Het tijdstip is bevestigd door een vertrouwde autoriteit.
signing-finding-stamp-untrusted = Er is een tijdstempel, van een autoriteit die hier niet vertrouwd wordt.
signing-finding-time-claimed = Het tijdstip is wat de ondertekenaar zegt.
signing-finding-time-missing = Er wordt geen tijdstip genoemd.
signing-finding-claims-qualified = Het certificaat noemt zich gekwalificeerd.
signing-finding-claims-device = Het certificaat zegt dat zijn sleutel in een gekwalificeerd middel zit.
signing-finding-claims-signature = Het certificaat is bedoeld voor handtekeningen van personen.
signing-finding-claims-seal = Het certificaat is bedoeld voor zegels van organisaties.
signing-finding-not-qualified = Het certificaat noemt zich niet gekwalificeerd.
signing-finding-revocation-unchecked = Er werd niet nagegaan of het certificaat was ingetrokken.

refusal-signing-refused = Dit document werd niet aanvaard: de redenen staan op de pagina.
refusal-signing-file = Dit bestand kan niet worden bewaard: het moet een PDF zijn en niet te groot.
refusal-signing-gone = Dit exemplaar bestaat niet meer: het is gewist of nog niet teruggezet.
refusal-signing-signer = Dit exemplaar is al ondertekend door { $name }: onderteken het bestand dat die persoon terugbezorgde, of neem een ander exemplaar.
