## Les modèles

logic-title = Modèles logiques
logic-lede = Pourquoi ce qui est fait doit mener à ce qui est voulu, ce qu’il faut pour cela, et ce qui le montrerait.
logic-indicators = Indicateurs
logic-name = Modèle
logic-name-fr = Nom (FR)
logic-name-nl = Nom (NL)
logic-name-en = Nom (EN)
logic-about = Porte sur
logic-about-hint = Collez l’adresse de la page de l’objectif, de la mesure ou du programme.
logic-elements = Éléments
logic-blind = Hypothèses sans indicateur
logic-blind-n = { $n ->
    [one] une hypothèse sans indicateur
   *[other] { $n } hypothèses sans indicateur
}
logic-versions = Versions
logic-version = version { $n }
logic-version-none = aucune version arrêtée
logic-draft = modifié depuis
logic-none = Aucun modèle
logic-none-hint = Un modèle logique s’ouvre à partir d’un objectif, d’une mesure ou d’un programme.
logic-open = Ouvrir un modèle
logic-open-do = Ouvrir
logic-handling = Diffusion
logic-handling-service = service
logic-handling-public = publique
logic-handling-need-to-know = besoin d’en connaître
logic-readers = Fonctions qui doivent en connaître

## Un modèle

logic-beside = Modèles logiques
logic-picture = Le modèle en colonnes
logic-picture-words = { $n } éléments en quatre colonnes, reliés par { $arrows } flèches ; le tableau ci-dessous dit la même chose.
logic-picture-hint = Cadre plein : un indicateur le montre. Cadre vide : aucun.
logic-empty = Le modèle est vide
logic-empty-hint = Commencez par ce qui est voulu : un effet, puis ce qui y mène.
logic-column-input = ressource
logic-columns-input = Ressources
logic-column-activity = activité
logic-columns-activity = Activités
logic-column-output = réalisation
logic-columns-output = Réalisations
logic-column-outcome = effet
logic-columns-outcome = Effets
logic-column-assumption = hypothèse
logic-column-external = facteur externe
logic-number = N°
logic-column = Sorte
logic-words = Énoncé
logic-words-fr = Énoncé (FR)
logic-words-nl = Énoncé (NL)
logic-indicator = Indicateur
logic-to = Mène à
logic-to-hint = Vers la droite ou dans la même colonne ; une hypothèse ou un facteur externe porte sur ce qui est coché.
logic-silent = personne ne l’alimente
logic-withheld = un indicateur réservé
logic-change = Modifier
logic-change-do = Enregistrer
logic-describe = Modifier le nom ou l’objet du modèle
logic-remove-do = Retirer
logic-why = Motif
logic-add = Ajouter un élément
logic-add-do = Ajouter
logic-fix = Arrêter une version
logic-fix-do = Arrêter cette version
logic-old = Vous voyez une version arrêtée.
logic-old-back = Voir le modèle d’aujourd’hui
logic-print = Imprimer
logic-done-opened = Modèle ouvert.
logic-done-described = Nom et objet du modèle enregistrés.
logic-done-set = Élément enregistré.
logic-done-removed = Élément retiré.
logic-done-fixed = Version arrêtée.

## Le journal

kind-logic-opened = Modèle logique ouvert
kind-logic-described = Nom ou objet d’un modèle logique modifié
kind-logic-element-set = Élément d’un modèle logique
kind-logic-element-removed = Élément retiré d’un modèle logique
kind-logic-version-fixed = Version d’un modèle logique arrêtée

## Refus

refusal-logic-changed = { $function } l’a modifié à { $at } (№ { $seq }), après l’affichage de cette page. Relisez-la, puis recommencez.
refusal-logic-leads-back = Rien ne mène à { $n } depuis là : une flèche va vers la droite, ou reste dans sa colonne.
refusal-logic-gone = L’élément { $n } n’est plus là. Rechargez la page.
refusal-logic-many = Il y en a trop : { $most } au plus.
refusal-logic-nothing-new = Rien n’a changé depuis la dernière version.
refusal-erase-logic = Sans cette entrée, le modèle dirait autre chose. Elle ne s’efface pas.

## Le profil

logic-load = Modèles du profil
logic-load-lede = Ce que le profil propose et comment cela se présente ici. Repris une fois, un modèle est à vous : le profil ne le change plus. Il reste un projet jusqu’à ce que quelqu’un ici en arrête une version.
logic-load-none = Le profil ne fournit aucun modèle.
logic-load-elements = { $n ->
    [one] un élément
   *[other] { $n } éléments
}
logic-load-new = pas encore repris
logic-load-same = repris
logic-load-other = repris, modifié ici depuis
logic-load-measure = La mesure sur laquelle il porte n’est pas encore reprise.
logic-load-plans = Plans du profil
logic-load-wants = { $n ->
    [one] Un indicateur qu’il nomme n’est pas encore repris.
   *[other] { $n } indicateurs qu’il nomme ne sont pas encore repris.
}
logic-load-indicators = Indicateurs du profil
logic-load-do = Reprendre ce modèle
logic-done-loaded = Modèle repris du profil.
refusal-logic-first = Reprenez d’abord la mesure et les indicateurs que ce modèle nomme.
