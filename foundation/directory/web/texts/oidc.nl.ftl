# Binnenkomen via een dienst die voor personen instaat (OpenID Connect).

directory-oidc-title = Aanmelden via een andere dienst
directory-oidc-not-in = U bent niet aangemeld
directory-oidc-hint = U bewijst daar wie u bent en komt dan terug. Het werkt alleen als uw account daar hier aan u gekoppeld is.
directory-oidc-go = Verder naar { $name }
directory-oidc-none = Hier is geen zulke dienst ingesteld.
directory-oidc-by-password = Aanmelden met naam en wachtwoord
directory-oidc-leave = Afmelden
directory-oidc-leave-hint = “Afmelden” beëindigt enkel uw sessie hier. Bij de dienst zelf blijft u aangemeld tot u zich ook daar afmeldt.
directory-oidc-leave-at = Afmelden bij { $name }

directory-oidc-why-unreachable = De dienst antwoordt niet. Probeer het zo dadelijk opnieuw of meld u aan met uw wachtwoord; verwittig de beheerder van dit systeem als het blijft duren.
directory-oidc-why-declined = De dienst heeft u niet doorgelaten, of u bent daar gestopt. Hier is niets veranderd.
directory-oidc-why-answer = De dienst antwoordde iets onleesbaars. Meld u aan met uw wachtwoord en verwittig de beheerder van dit systeem.
directory-oidc-why-setup = De dienst herkent dit systeem niet. Meld u aan met uw wachtwoord en verwittig de beheerder van dit systeem.
directory-oidc-why-proof = Het bewijs van de dienst houdt geen stand. Begin opnieuw; verwittig de beheerder van dit systeem als het nog eens gebeurt.
directory-oidc-why-clock = Het bewijs van de dienst is van een ander tijdstip: de klokken van beide systemen verschillen. Verwittig de beheerder van dit systeem en meld u intussen aan met uw wachtwoord.
directory-oidc-why-begun = Deze poging is niet in deze browser begonnen, duurde langer dan tien minuten of is al gebruikt. Begin hier opnieuw.
directory-oidc-why-unknown = Niemand is hier aan dat account gekoppeld. Meld u aan met uw wachtwoord en koppel het onder “Mijn account”, of vraag het aan wie de personen beheert.
directory-oidc-why-taken = Dat account is hier al aan iemand anders gekoppeld. Ga na welk account u daar gebruikt.
directory-oidc-why-session = Uw sessie hier is intussen veranderd, beëindigd of vergrendeld. Er is niets gekoppeld; begin opnieuw.
directory-oidc-why-wait = Te veel pogingen van hieruit. Wacht hoogstens vijf minuten en begin dan opnieuw.
directory-oidc-why-closed = Uw account hier is gedeactiveerd. Wend u tot wie de personen beheert.
directory-oidc-why-function = Uw account is in orde, maar u bekleedt op dit ogenblik geen functie. Vraag het aan wie de mandaten beheert.
directory-oidc-why-storage = Hier is iets misgelopen; er is niets veranderd. Probeer opnieuw en verwittig de beheerder van dit systeem als het blijft duren.

directory-links = Gekoppelde accounts
directory-links-lede = Accounts bij andere diensten waarmee u zich hier kunt aanmelden.
directory-links-yours = Uw gekoppelde accounts
directory-links-nothing = Er is geen account gekoppeld.
directory-links-expected = verwacht, nog niet gebruikt
directory-links-gone = dienst niet meer ingesteld
directory-links-since = sinds { $at }
directory-links-end = Ontkoppelen
directory-links-more = Een account koppelen
directory-links-more-hint = U meldt zich bij de dienst aan met uw eigen account daar en komt terug. Als u dat de laatste minuten niet gedaan hebt, bewijst u eerst hier dat u het bent.
directory-links-provider = Dienst
directory-links-begin = Verder
directory-links-go-title = Meld u nu aan bij { $name }
directory-links-go-hint = Gebruik daar uw eigen account. U hebt tien minuten.
directory-links-done-linked = Het account is gekoppeld. U kunt zich er voortaan mee aanmelden.
directory-links-done-ended = Het account is niet meer gekoppeld.

directory-person-links = Gekoppelde accounts van { $name }
directory-person-links-now = Nu
directory-person-links-nothing = Er is geen account gekoppeld of verwacht.
directory-person-links-sure = Dit account ontkoppelen en de sessies van de persoon beëindigen?
directory-person-links-expect = Een account verwachten
directory-person-links-hint = De eerste keer dat iemand met dit account komt, wordt het aan deze persoon gekoppeld. Neem de waarde uit het beheer van de dienst zelf, nooit op basis van de naam van de persoon.
directory-person-links-value = Identificatie of geverifieerd mailadres daar
directory-person-links-value-hint = Precies zoals de dienst het ons geeft. Welk van beide telt, is bij de dienst ingesteld.
directory-person-links-do = Verwachten
directory-person-links-done-expected = Genoteerd. Het telt één keer, wanneer de persoon ermee komt.
directory-person-links-done-ended = Het account is niet meer gekoppeld; de sessies van de persoon zijn beëindigd.

directory-step-up-link = een account koppelen
directory-step-up-unlink = een account ontkoppelen
directory-step-up-expect = een account verwachten

refusal-own-link = Koppel uw eigen account onder “Mijn account”.
refusal-other-link = Een account kan alleen gekoppeld worden door de persoon van wie het is.
refusal-powerful-link = Deze persoon bekleedt een machtige functie of zal dat doen: die koppelt zelf een account, niemand anders kan dat.
refusal-machine-link = Een machine meldt zich bij geen enkele dienst aan: maak er een token voor.
refusal-link-taken = Iemand anders wordt al met deze waarde verwacht.
refusal-last-link = Dit is uw enige manier om binnen te komen. Kies eerst een wachtwoord of voeg een toegangssleutel toe.

kind-directory-link-expected = account bij een dienst verwacht
kind-directory-account-linked = account bij een dienst gekoppeld
kind-directory-account-unlinked = account bij een dienst ontkoppeld
