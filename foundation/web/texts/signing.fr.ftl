# Documents signés ailleurs : copies prises, rapportées, vérifiées.

signing-sealed = scellé, non signé
signing-signed = signé
signing-offer = Prendre une copie à signer
signing-offer-hint = La copie est conservée à l’octet près : seule une signature sur cette copie sera reconnue.
signing-offered = Copie prête : téléchargez-la, signez-la, rapportez-la.
signing-copies = Copies
signing-copies-none = Aucune copie n’a été prise.
signing-version = version { $n }
signing-older = corrigée depuis
signing-given = prise par
signing-taken-by = reçue par
signing-copy = La copie
signing-signed-copy = La copie signée
signing-nameless = sans nom dans le certificat
signing-return = Rapporter la copie signée
signing-file = Le PDF signé
signing-file-hint = Le fichier tel que votre programme de signature l’a enregistré, sans le réimprimer ni l’annoter.
signing-return-do = Vérifier et conserver
signing-taken = Signature vérifiée : { $number } est signé.
signing-refused = Ce document n’a pas été accepté
signing-refused-do = Rien n’a changé ici. Reprenez la copie ci-dessous, signez-la telle quelle et rapportez-la.
signing-nobody-trusted = Aucune autorité de certification n’est configurée : aucune signature ne peut être reconnue. L’administrateur les ajoute dans la configuration ([signatures] anchors).
signing-entry = entrée № { $seq }

# Ce qui a été constaté d’un document rapporté

signing-finding-not-ours = Il ne commence pas par les octets d’une copie donnée ici : ce n’est pas notre document, ou il a été réenregistré.
signing-finding-unreadable = Ce qui suit notre document ne peut pas être lu avec certitude.
signing-finding-too-large = Il est trop grand.
signing-finding-too-many = Il porte plus de signatures que ce qui est examiné.
signing-finding-unsigned = Il ne porte aucune signature.
signing-finding-replaced = Une partie de notre document a été remplacée ou retirée.
signing-finding-annotated = Des pages portent des marques qui ne sont pas des signatures.
signing-finding-later-change = Quelque chose suit la dernière signature, que personne n’a signé.
signing-finding-part-only = Une signature ne couvre pas tout le document.
signing-finding-sort = Une signature est d’une sorte qui ne compte pas ici.
signing-finding-signature-unreadable = Une signature ne peut pas être lue.
signing-finding-digest = Le document a été modifié après la signature.
signing-finding-signature = La signature n’a pas été faite avec la clé du signataire.
signing-finding-algorithm = La signature utilise un procédé qui ne compte pas ici.
signing-finding-certificate = La signature ne nomme pas le certificat du signataire.
signing-finding-usage = Le certificat n’est pas destiné à signer des documents.
signing-finding-untrusted = Aucune autorité de confiance ne se trouve derrière le certificat.
signing-finding-out-of-time = Le certificat n’était pas valable à ce moment.
signing-finding-stamp-broken = Un horodatage est présent et ne tient pas.
signing-finding-stamped = L’heure est attestée par une autorité de confiance.
signing-finding-stamp-untrusted = Un horodatage est présent, d’une autorité qui n’est pas de confiance ici.
signing-finding-time-claimed = L’heure est celle que dit le signataire.
signing-finding-time-missing = Aucune heure n’est dite.
signing-finding-claims-qualified = Le certificat se dit qualifié.
signing-finding-claims-device = Le certificat dit que sa clé se trouve dans un dispositif qualifié.
signing-finding-claims-signature = Le certificat est destiné aux signatures de personnes.
signing-finding-claims-seal = Le certificat est destiné aux cachets d’organisations.
signing-finding-not-qualified = Le certificat ne se dit pas qualifié.
signing-finding-revocation-unchecked = On n’a pas vérifié si le certificat avait été révoqué.

refusal-signing-refused = Ce document n’a pas été accepté : les raisons sont dites sur la page.
refusal-signing-file = Ce fichier ne peut pas être conservé : ce doit être un PDF, pas trop grand.
refusal-signing-gone = Cette copie n’existe plus : elle a été effacée ou n’est pas encore restaurée.
refusal-signing-signer = Cette copie est déjà signée par { $name } : signez le fichier que cette personne a rapporté, ou prenez une autre copie.
