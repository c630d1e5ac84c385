# Pourquoi une alerte à la population (CAP) a été refusée, et ce qu’une alerte acceptée a d’inhabituel. Une phrase ou deux par code.

## Refusée : ce qui ne va pas, et que faire

cap-refused-empty = Le fichier est vide. Demandez à l’expéditeur de le renvoyer.
cap-refused-too-large = Le fichier dépasse la taille acceptée ici. Demandez à l’expéditeur l’alerte seule, sans annexes.
cap-refused-encoding-unsupported = Le fichier est écrit dans un codage de caractères qui n’est pas lu ici. Demandez de l’UTF-8 à l’expéditeur.
cap-refused-encoding-mismatch = Le fichier annonce un codage de caractères et en utilise un autre : ses accents ne sont pas fiables. Demandez à l’expéditeur de corriger la déclaration.
cap-refused-encoding-invalid = Le fichier contient des octets qui ne veulent rien dire dans son codage. Il a pu être abîmé en route : récupérez-le à nouveau.
cap-refused-character-forbidden = Le fichier contient un caractère de commande interdit en XML. Demandez à l’expéditeur de l’enlever.
cap-refused-not-xml = Ce n’est pas un fichier XML. Vérifiez que c’est le bon fichier.
cap-refused-xml-version = Le fichier est écrit dans une version de XML autre que 1.0. Demandez du XML 1.0 à l’expéditeur.
cap-refused-malformed = Le fichier n’est pas du XML bien formé. Demandez à l’expéditeur de le corriger ; la ligne et la colonne disent où.
cap-refused-truncated = Le fichier s’interrompt avant la fin. Récupérez-le à nouveau.
cap-refused-doctype = Le fichier apporte son propre type de document, qui pourrait faire lire d’autres fichiers. Il n’a pas été ouvert plus avant : méfiez-vous de l’expéditeur.
cap-refused-entity-unknown = Le fichier utilise une abréviation que XML ne définit pas. Demandez à l’expéditeur d’écrire les caractères en toutes lettres.
cap-refused-namespace-prefix = Le fichier utilise un préfixe d’espace de noms qu’il ne déclare pas, ou en fait un mauvais usage. Demandez à l’expéditeur de le corriger.
cap-refused-too-deep = Le fichier imbrique ses éléments plus profondément que toute alerte réelle. Méfiez-vous de l’expéditeur.
cap-refused-too-many-elements = Le fichier compte plus d’éléments que toute alerte réelle. Demandez à l’expéditeur de le scinder.
cap-refused-too-many-attributes = Un élément du fichier a plus d’attributs que dans toute alerte réelle. Méfiez-vous de l’expéditeur.
cap-refused-tag-too-long = Une balise du fichier est plus longue que dans toute alerte réelle. Méfiez-vous de l’expéditeur.
cap-refused-too-many-namespaces = Le fichier déclare plus d’espaces de noms que toute alerte réelle. Méfiez-vous de l’expéditeur.
cap-refused-text-too-long = Un texte du fichier dépasse la longueur acceptée ici. Demandez à l’expéditeur de le raccourcir ou de le remplacer par un lien.
cap-refused-not-cap = Ce fichier XML n’est ni une alerte à la population au format CAP, ni un flux ou une enveloppe qui en contient une. Vérifiez que c’est le bon fichier.
cap-refused-cap-version = L’alerte est écrite dans une version de CAP qui n’est pas lue ici. Demandez du CAP 1.2 à l’expéditeur.
cap-refused-namespace-missing = L’alerte ne dit pas dans quelle version de CAP elle est écrite. Demandez à l’expéditeur d’ajouter l’espace de noms.
cap-refused-no-alert = Le flux annonce des alertes mais n’en contient aucune. Récupérez les alertes auxquelles il renvoie.
cap-refused-too-many-alerts = Le fichier contient plus d’alertes qu’il n’en est accepté en une fois. Demandez à l’expéditeur de le scinder.
cap-refused-element-missing = Il manque un élément dont toute alerte a besoin. Demandez à l’expéditeur de la compléter.
cap-refused-element-empty = Un élément dont toute alerte a besoin est vide. Demandez à l’expéditeur de la compléter.
cap-refused-element-repeated = Un élément qui ne peut figurer qu’une fois figure deux fois : on ne sait pas lequel vaut. Demandez à l’expéditeur lequel est le bon.
cap-refused-value-unknown = Une valeur ne figure pas dans la liste que la norme CAP donne pour elle. Demandez à l’expéditeur de la corriger.
cap-refused-time-malformed = Une date ou une heure est illisible. Demandez à l’expéditeur de la corriger.
cap-refused-time-without-offset = Une heure ne dit pas son décalage par rapport à l’UTC : elle n’est pas certaine. Demandez à l’expéditeur de quelle heure il s’agit.
cap-refused-coordinate-invalid = Une coordonnée ne désigne aucun lieu sur Terre. Demandez à l’expéditeur de la corriger.
cap-refused-polygon-too-short = Un polygone a trop peu de points pour entourer une zone. Demandez à l’expéditeur de le corriger.
cap-refused-circle-invalid = Un cercle n’indique pas un centre et un rayon. Demandez à l’expéditeur de le corriger.
cap-refused-too-many-points = Les polygones de l’alerte ont plus de points qu’il n’en est accepté ici. Demandez à l’expéditeur un contour plus simple.
cap-refused-signature-broken = L’alerte a été modifiée après sa signature, ou sa signature est abîmée. Ne vous y fiez pas : rappelez l’expéditeur à un numéro connu.

## Acceptée, avec une chose à savoir

cap-odd-element-unknown = Un élément que CAP ne prévoit pas à cet endroit a été laissé de côté.
cap-odd-element-foreign = Un élément étranger à CAP a été laissé de côté.
cap-odd-element-newer = Un élément d’une version ultérieure de CAP a tout de même été lu.
cap-odd-element-missing = Il manque un élément exigé par la norme ; l’alerte a été lue sans lui.
cap-odd-element-empty = Un élément vide a été considéré comme non indiqué.
cap-odd-element-order = Les éléments ne sont pas dans l’ordre de la norme.
cap-odd-stray-text = Du texte entre les éléments a été laissé de côté.
cap-odd-identifier-characters = L’identifiant ou l’expéditeur contient des caractères qui peuvent rendre les références ambiguës.
cap-odd-value-newer = Une valeur d’une version ultérieure de CAP a tout de même été lue.
cap-odd-value-deprecated = Une valeur dépassée a été lue comme son équivalent actuel.
cap-odd-pair-form = Un nom et sa valeur ne sont pas écrits comme le veut cette version de CAP.
cap-odd-time-zulu = Une heure UTC est écrite avec « Z », ce que CAP 1.2 n’admet pas.
cap-odd-time-fraction = Une heure comporte des fractions de seconde, ce que CAP 1.2 n’admet pas.
cap-odd-expires-early = La fin de l’alerte n’est pas postérieure à son envoi.
cap-odd-language-malformed = La langue n’est pas indiquée comme le veut la norme.
cap-odd-info-missing = L’alerte ne dit rien d’un événement.
cap-odd-reference-malformed = Une référence à une alerte antérieure est illisible et a été laissée de côté.
cap-odd-reference-other-sender = L’alerte agit sur celle d’un autre expéditeur. Vérifiez auprès de lui.
cap-odd-references-missing = L’alerte en met une autre à jour, l’annule ou y répond, mais ne dit pas laquelle.
cap-odd-restriction-missing = L’alerte est restreinte, mais ne dit pas comment.
cap-odd-addresses-missing = L’alerte est privée, mais ne dit pas à qui elle s’adresse.
cap-odd-password-ignored = L’alerte contient un mot de passe ; il n’a pas été conservé.
cap-odd-polygon-empty = Un polygone sans points a été laissé de côté.
cap-odd-polygon-not-closed = Un polygone n’était pas fermé ; son dernier point a été relié au premier.
cap-odd-number-invalid = Un nombre est illisible et a été laissé de côté.
cap-odd-ceiling-alone = Une limite supérieure d’altitude est donnée sans limite inférieure.
cap-odd-encoding-widened = Le fichier est écrit en Windows-1252, alors qu’il annonce ISO-8859-1.
cap-odd-signer-unknown = L’alerte est signée et intacte, mais son signataire n’est pas connu ici.
cap-odd-signature-unchecked = L’alerte est signée, mais la signature n’a pas pu être vérifiée.
cap-odd-more = Il y avait plus de particularités que celles qui figurent dans la liste.
