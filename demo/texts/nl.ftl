# De zinnen van de demonstratie.

demo-strip = Demonstratie
demo-begins = Fictieve nacht: alles is verzonnen. De collega’s handelen in echte tijd.
demo-begins-weeks = Veertien fictieve weken: alles is verzonnen. De collega’s handelen zelf.
demo-try = Probeer:
demo-done = Gedaan.
demo-colleague = Een collega heeft het gedaan.
demo-trouble = Het journaal neemt nu niets op: de demonstratie wacht.
demo-pace = Tempo van de demonstratie
demo-pause = Pauze
demo-x1 = Op het tempo van de klok
demo-x10 = Tien keer sneller
demo-jump = Meteen naar het volgende voorstel
demo-next-short = Volgende
demo-weeks = De weken snel laten voorbijgaan
demo-weeks-short = Laten lopen
demo-next-week = Meteen naar de dinsdag van de volgende week
demo-next-week-short = Volgende week
demo-kill = Server abrupt stoppen
demo-kill-sure = De server abrupt stoppen? Hij komt vanzelf terug; wat u typt, blijft op dit toestel.
demo-kill-short = Abrupt stoppen
demo-alter = Eén byte wijzigen in een kopie
demo-alter-short = Eén byte wijzigen
demo-progress = stap { $done } van { $steps }
demo-week = week { $week } van { $weeks }

demo-altered = Eén gewijzigde byte in een kopie
demo-altered-named = Het controleprogramma noemt vermelding № { $seq }
demo-altered-unnamed = Het controleprogramma weigert de kopie
demo-altered-byte = In de kopie was byte { $byte } een “{ $before }”; nu is het een “{ $after }”. Aan het journaal zelf werd niet geraakt.
demo-altered-words = De woorden van het controleprogramma:
demo-altered-entry = Vermelding № { $seq } bekijken zoals ze in het journaal staat
demo-altered-python = En zonder ons programma
demo-altered-python-hint = Een Python-script van 200 regels, zonder één regel gemeen met het programma, zegt hetzelfde:
demo-altered-failed = De kopie kon niet worden gewijzigd
demo-altered-none = Er is nog geen kopie gewijzigd
demo-altered-none-hint = De knop kopieert het journaal, wijzigt één byte van de kopie en laat ze nakijken.

refusal-demo-button = Deze knop bestaat niet: { $button }.
