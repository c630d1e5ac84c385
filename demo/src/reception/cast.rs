//! Who is there in the weeks: the coordination cell, whoever runs the sites, one desk per municipality. Nobody exists.

use kernel::Lang::{Fr, Nl};
use kernel::Text;

use crate::people::{DemoPerson, DemoRole, RoleText, offered, person, with};

/// Everybody of the weeks.
#[must_use]
pub const fn reception_people() -> &'static [DemoPerson] {
    PEOPLE
}

/// The roles on offer in the weeks, the coordination cell first.
#[must_use]
pub fn reception_roles() -> Vec<DemoRole> {
    offered(ROLES, PEOPLE)
}

/// The question at the head of the page of roles, and what is played.
#[must_use]
pub fn reception_story() -> (Text, Text) {
    let title = Text::three(
        "Qui êtes-vous dans cette crise ?",
        "Wie bent u in deze crisis?",
        "Who are you in this crisis?",
    );
    let story = Text::three(
        "Une crise d’accueil inventée, semaine 6 sur 14, un mardi à 14 heures. Près de mille personnes vivent dans dix sites ; la \
         réunion hebdomadaire va s’ouvrir. Les semaines d’avant ont été jouées, acte par acte. Laissez passer les semaines avec la \
         bande du bas, ou agissez vous-même : ce que vous faites, personne ne le refait. Aucun chiffre n’est réel.",
        "Een verzonnen opvangcrisis, week 6 van 14, een dinsdag om 14 uur. Bijna duizend mensen verblijven op tien locaties; de \
         wekelijkse vergadering gaat beginnen. De weken ervoor zijn handeling per handeling gespeeld. Laat de weken voorbijgaan met \
         de balk onderaan, of handel zelf: wat u doet, doet niemand over. Geen enkel cijfer is echt.",
        "An invented reception crisis, week 6 of 14, a Tuesday at 14:00. Nearly a thousand people live in ten sites; the weekly \
         meeting is about to open. The weeks before were played, act by act. Let the weeks pass with the strip below, or act \
         yourself: what you do, nobody does again. No figure is real.",
    );
    (title, story)
}

/// The desk of a municipality.
const fn desk(
    login: &'static str,
    name: &'static str,
    lang: kernel::Lang,
    organisation: &'static str,
    area: &'static [&'static str],
    phone: &'static str,
) -> DemoPerson {
    with(person(login, name, lang, "municipal-coordinator", organisation), area, phone)
}

const PEOPLE: &[DemoPerson] = &[
    with(
        person("coordinator", "N. Simon (fictif)", Fr, "planning-official", "safe-crisis-centre"),
        &[],
        "+32 2 000 92 01",
    ),
    with(
        person("analyst", "W. Smets (fictief)", Nl, "planning-official", "safe-crisis-centre"),
        &[],
        "+32 2 000 92 02",
    ),
    with(
        person("sites", "G. Baert (fictief)", Nl, "representative-d4", "safe-brussels"),
        &[],
        "+32 2 000 92 03",
    ),
    with(person("d2", "H. Claes (fictief)", Nl, "representative-d2", "fps-health"), &[], "+32 2 000 92 04"),
    with(
        person("governor", "E. Martin (fictif)", Fr, "high-official", "high-official"),
        &[],
        "+32 2 000 92 05",
    ),
    with(
        person("press", "D. Leclercq (fictif)", Fr, "press-officer", "safe-brussels"),
        &[],
        "+32 2 000 92 06",
    ),
    with(
        person("officer", "A. Peeters (fictif)", Fr, "watch-officer", "safe-sitcen"),
        &[],
        "+32 2 000 92 07",
    ),
    desk("anderlecht", "R. Fontaine (fictif)", Fr, "municipality-anderlecht", &["21001"], "+32 2 000 93 01"),
    desk("auderghem", "C. Moreau (fictif)", Fr, "municipality-auderghem", &["21002"], "+32 2 000 93 02"),
    desk(
        "berchem",
        "V. Hendrickx (fictief)",
        Nl,
        "municipality-berchem-sainte-agathe",
        &["21003"],
        "+32 2 000 93 03",
    ),
    desk("bruxelles", "P. Lefevre (fictif)", Fr, "municipality-bruxelles", &["21004"], "+32 2 000 93 04"),
    desk("etterbeek", "S. Gerard (fictif)", Fr, "municipality-etterbeek", &["21005"], "+32 2 000 93 05"),
    desk("evere", "T. Pauwels (fictief)", Nl, "municipality-evere", &["21006"], "+32 2 000 93 06"),
    desk("forest", "M. Denis (fictif)", Fr, "municipality-forest", &["21007"], "+32 2 000 93 07"),
    desk("ganshoren", "K. De Smet (fictief)", Nl, "municipality-ganshoren", &["21008"], "+32 2 000 93 08"),
    desk("ixelles", "L. Bertrand (fictif)", Fr, "municipality-ixelles", &["21009"], "+32 2 000 93 09"),
    desk("jette", "J. Vermeulen (fictief)", Nl, "municipality-jette", &["21010"], "+32 2 000 93 10"),
    desk("koekelberg", "A. Petit (fictif)", Fr, "municipality-koekelberg", &["21011"], "+32 2 000 93 11"),
    desk(
        "molenbeek",
        "B. Janssens (fictief)",
        Nl,
        "municipality-molenbeek-saint-jean",
        &["21012"],
        "+32 2 000 93 12",
    ),
    desk("saint-gilles", "F. Henry (fictif)", Fr, "municipality-saint-gilles", &["21013"], "+32 2 000 93 13"),
    desk(
        "saint-josse",
        "O. Robert (fictif)",
        Fr,
        "municipality-saint-josse-ten-noode",
        &["21014"],
        "+32 2 000 93 14",
    ),
    desk("schaerbeek", "I. Thomas (fictif)", Fr, "municipality-schaerbeek", &["21015"], "+32 2 000 93 15"),
    desk("uccle", "E. Dupont (fictif)", Fr, "municipality-uccle", &["21016"], "+32 2 000 93 16"),
    desk(
        "watermael",
        "U. Noel (fictif)",
        Fr,
        "municipality-watermael-boitsfort",
        &["21017"],
        "+32 2 000 93 17",
    ),
    desk(
        "woluwe-lambert",
        "Y. Segers (fictief)",
        Nl,
        "municipality-woluwe-saint-lambert",
        &["21018"],
        "+32 2 000 93 18",
    ),
    desk(
        "woluwe-pierre",
        "Q. Lejeune (fictif)",
        Fr,
        "municipality-woluwe-saint-pierre",
        &["21019"],
        "+32 2 000 93 19",
    ),
];

const ROLES: &[RoleText] = &[
    (
        "coordinator",
        [
            "Fonctionnaire de planification d'urgence (cellule de coordination)",
            "Noodplanningsambtenaar (coördinatiecel)",
            "Emergency-planning official (coordination cell)",
        ],
        [
            "En français : réunion du mardi, besoins, rapport hebdomadaire, messages aux dix-neuf communes. Commencez ici.",
            "In het Frans: dinsdagvergadering, behoeften, weekrapport, berichten aan de negentien gemeenten. Begin hier.",
            "In French: Tuesday's meeting, needs, weekly report, messages to the nineteen municipalities. Start here.",
        ],
    ),
    (
        "molenbeek",
        ["Commune", "Gemeente", "Municipality"],
        [
            "En néerlandais, pour une commune : son site, ses besoins, le rapport dont elle accuse réception.",
            "In het Nederlands, voor één gemeente: haar locatie, haar behoeften, het rapport dat ze bevestigt.",
            "In Dutch, for one municipality: its site, its needs, the report that it acknowledges.",
        ],
    ),
    (
        "sites",
        ["Sites (D4)", "Locaties (D4)", "Sites (D4)"],
        [
            "Ouvre, compte et ferme : les chiffres de chaque site, chaque soir à vingt heures. En néerlandais.",
            "Opent, telt en sluit: de cijfers van elke locatie, elke avond om twintig uur. In het Nederlands.",
            "Opens, counts and closes: the figures of each site, every evening at 20:00. In Dutch.",
        ],
    ),
    (
        "governor",
        ["Haut fonctionnaire", "Hoge ambtenaar", "High official"],
        [
            "Fixe la posture, approuve les procès-verbaux, émet le rapport, rend un chiffre public.",
            "Bepaalt de houding, keurt notulen goed, geeft het rapport vrij, maakt een cijfer openbaar.",
            "Sets the posture, approves minutes, issues the report, releases a figure.",
        ],
    ),
    (
        "press",
        ["Porte-parole", "Woordvoerder", "Press officer"],
        [
            "Prépare ce qui est dit au dehors : chiffres publics, textes en plusieurs langues, messages.",
            "Bereidt voor wat naar buiten gaat: openbare cijfers, teksten in meer talen, berichten.",
            "Prepares what is said outside: public figures, texts in several languages, messages.",
        ],
    ),
    (
        "analyst",
        [
            "Fonctionnaire de planification d'urgence (analyste)",
            "Noodplanningsambtenaar (analist)",
            "Emergency-planning official (analyst)",
        ],
        [
            "Suit arrivées, départs, présents et occupation, fixe les seuils. En néerlandais.",
            "Volgt aankomsten, vertrekken, aanwezigen en bezetting, bepaalt de drempels. In het Nederlands.",
            "Follows arrivals, departures, people present and occupancy, sets the thresholds. In Dutch.",
        ],
    ),
    (
        "officer",
        ["Officier de veille", "Wachtofficier (Frans)", "Watch officer"],
        [
            "La salle de veille en français : les seuils dépassés arrivent ici.",
            "De bewakingszaal in het Frans: overschreden drempels komen hier binnen.",
            "The watch floor, in French: thresholds that are passed arrive here.",
        ],
    ),
];
