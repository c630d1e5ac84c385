//! Who is there that night. Nobody exists: surnames from the top of the country's lists, an initial, and the mark.

use kernel::{Id, Lang, Text, kind};

use crate::ids::id;

/// An invented person, or machine, with the one function held that night.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DemoPerson {
    /// Name of the account; steps of the script name it.
    pub login: &'static str,
    /// Name, with the mark that it is invented.
    pub name: &'static str,
    /// Language.
    pub lang: Lang,
    /// Code of the function, from the profile.
    pub function: &'static str,
    /// Code of the organisation, from the profile.
    pub organisation: &'static str,
    /// Codes of the areas, for a function that reaches only areas.
    pub areas: &'static [&'static str],
    /// A number that nobody has: no Belgian subscriber number begins with 000.
    pub phone: Option<&'static str>,
    /// On duty when the night begins.
    pub duty: bool,
    /// An account for a machine.
    pub machine: bool,
}

impl DemoPerson {
    /// Their id, the same in every demonstration.
    #[must_use]
    pub fn id(&self) -> Id<kind::Person> {
        person_id(self.login)
    }
    /// The id of the mandate that gives them their function.
    #[must_use]
    pub fn mandate(&self) -> Id<kind::Mandate> {
        id(&["mandate", self.login])
    }
}

/// The id of the person with this login.
#[must_use]
pub fn person_id(login: &str) -> Id<kind::Person> {
    id(&["person", login])
}

/// Everybody of that night.
#[must_use]
pub const fn people() -> &'static [DemoPerson] {
    PEOPLE
}

pub(crate) const fn person(
    login: &'static str,
    name: &'static str,
    lang: Lang,
    function: &'static str,
    organisation: &'static str,
) -> DemoPerson {
    DemoPerson {
        login,
        name,
        lang,
        function,
        organisation,
        areas: &[],
        phone: None,
        duty: true,
        machine: false,
    }
}

pub(crate) const fn with(
    person: DemoPerson,
    areas: &'static [&'static str],
    phone: &'static str,
) -> DemoPerson {
    DemoPerson { areas, phone: Some(phone), ..person }
}

use Lang::{Fr, Nl};

const PEOPLE: &[DemoPerson] = &[
    with(
        person("officer", "A. Peeters (fictif)", Fr, "watch-officer", "safe-sitcen"),
        &[],
        "+32 2 000 90 01",
    ),
    with(
        person("colleague", "S. Dubois (fictif)", Fr, "watch-officer", "safe-sitcen"),
        &[],
        "+32 2 000 90 02",
    ),
    DemoPerson {
        duty: false,
        ..with(
            person("officer2", "L. Maes (fictief)", Nl, "watch-officer", "safe-sitcen"),
            &[],
            "+32 2 000 90 03",
        )
    },
    DemoPerson {
        duty: false,
        ..person("supervisor", "K. Wouters (fictief)", Nl, "watch-supervisor", "safe-sitcen")
    },
    with(
        person("mayor", "B. Janssens (fictief)", Nl, "mayor", "municipality-molenbeek-saint-jean"),
        &["21012"],
        "+32 2 000 90 04",
    ),
    with(
        person("governor", "E. Martin (fictif)", Fr, "high-official", "high-official"),
        &[],
        "+32 2 000 90 05",
    ),
    with(
        person("coordinator", "N. Simon (fictif)", Fr, "planning-official", "safe-crisis-centre"),
        &[],
        "+32 2 000 90 06",
    ),
    with(person("d1", "F. Lambert (fictif)", Fr, "representative-d1", "siamu-dbdmh"), &[], "+32 2 000 90 11"),
    with(person("d2", "H. Claes (fictief)", Nl, "representative-d2", "fps-health"), &[], "+32 2 000 90 12"),
    with(person("d3", "M. Goossens (fictif)", Fr, "representative-d3", "zone-5341"), &[], "+32 2 000 90 13"),
    with(
        person("d5", "I. Wouters (fictief)", Nl, "representative-d5", "safe-brussels"),
        &[],
        "+32 2 000 90 15",
    ),
    with(person("pcops", "R. Leroy (fictif)", Fr, "dir-pc-ops", "siamu-dbdmh"), &[], "+32 2 000 90 16"),
    with(
        person("dispatch", "T. Jacobs (fictief)", Nl, "fire-dispatch-liaison", "centre-112"),
        &[],
        "+32 2 000 90 17",
    ),
    with(
        person("transport", "V. Renard (fictif)", Fr, "transport-liaison", "stib-mivb"),
        &[],
        "+32 2 000 90 18",
    ),
    with(
        person("zone", "P. Willems (fictief)", Nl, "zone-liaison", "zone-5340"),
        &["5340", "21012"],
        "+32 2 000 90 19",
    ),
    DemoPerson {
        machine: true,
        duty: false,
        ..person("feed", "CAP (fictif / fictief)", Fr, "signal-feed", "safe-sitcen")
    },
    DemoPerson {
        duty: false,
        ..with(
            person("admin", "O. Desmet (fictief)", Nl, "administrator", "safe-brussels"),
            &[],
            "+32 2 000 90 20",
        )
    },
    DemoPerson {
        duty: false,
        ..with(
            person("auditor", "J. Michel (fictif)", Fr, "auditor", "safe-brussels"),
            &[],
            "+32 2 000 90 21",
        )
    },
    DemoPerson {
        duty: false,
        ..with(
            person("admin2", "C. Lemaire (fictif)", Fr, "administrator", "safe-brussels"),
            &[],
            "+32 2 000 90 22",
        )
    },
    DemoPerson {
        duty: false,
        ..with(person("dpo", "K. Aerts (fictief)", Nl, "dpo", "safe-brussels"), &[], "+32 2 000 90 23")
    },
];

/// A role that a visitor may take with one click, on a host of its own so that several stand side by side in one browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoRole {
    /// Its code, and the login of the person.
    pub code: &'static str,
    /// The host on which it is taken: `officer.localhost`.
    pub host: String,
    /// Who one is then.
    pub label: Text,
    /// What one sees and does then.
    pub hint: Text,
    /// The language in which its pages open.
    pub lang: Lang,
}

impl DemoRole {
    /// The offer on the page "Who are you tonight?"; `url` is the address of the role's own host, none on that host itself.
    #[must_use]
    pub fn offer(&self, url: Option<String>) -> web::RoleOffer {
        web::RoleOffer { code: self.code.to_owned(), label: self.label.clone(), hint: self.hint.clone(), url }
    }
}

/// The roles on offer in the night, the watch officer first.
#[must_use]
pub fn roles() -> Vec<DemoRole> {
    offered(ROLES, PEOPLE)
}

/// Code, label and hint of a role, each in French, Dutch and English.
pub(crate) type RoleText = (&'static str, [&'static str; 3], [&'static str; 3]);

/// Roles as they are offered.
pub(crate) fn offered(roles: &'static [RoleText], people: &'static [DemoPerson]) -> Vec<DemoRole> {
    roles
        .iter()
        .map(|(code, label, hint)| DemoRole {
            code,
            host: format!("{code}.localhost"),
            label: Text::three(label[0], label[1], label[2]),
            hint: Text::three(hint[0], hint[1], hint[2]),
            lang: people.iter().find(|p| p.login == *code).map_or(Fr, |p| p.lang),
        })
        .collect()
}

const ROLES: &[RoleText] = &[
    (
        "officer",
        ["Officier de veille", "Wachtofficier (Frans)", "Watch officer"],
        [
            "La salle de veille en français : signalements, incidents, journal de bord. Commencez ici.",
            "De bewakingszaal in het Frans: meldingen, incidenten, logboek. Begin hier.",
            "The watch floor, in French: signals, incidents, log. Start here.",
        ],
    ),
    (
        "mayor",
        ["Bourgmestre", "Burgemeester", "Mayor"],
        [
            "En néerlandais, pour une seule commune : ce qui s'y passe, qui est prévenu, le journal stratégique.",
            "In het Nederlands, voor één gemeente: wat er gebeurt, wie verwittigd is, het strategische logboek.",
            "In Dutch, for one municipality: what happens there, who was told, the strategic log.",
        ],
    ),
    (
        "officer2",
        ["Officier de la relève", "Aflossende wachtofficier", "Relief officer"],
        [
            "Reprend la veille à la fin de la nuit, point par point.",
            "Neemt de bewaking op het einde van de nacht over, punt voor punt.",
            "Takes the watch over at the end of the night, item by item.",
        ],
    ),
    (
        "supervisor",
        ["Responsable de la veille", "Verantwoordelijke van de bewaking", "Watch supervisor"],
        [
            "Libère par son nom ce qu'un officier a saisi hors ligne et n'a pu envoyer.",
            "Geeft op naam vrij wat een officier offline intikte en niet kon verzenden.",
            "Releases by name what an officer typed offline and could not send.",
        ],
    ),
    (
        "governor",
        ["Haut fonctionnaire", "Hoge ambtenaar", "High official"],
        [
            "Lit la situation, décide, et rend un chiffre public.",
            "Leest de situatie, beslist en maakt een cijfer openbaar.",
            "Reads the situation, decides, and releases a figure.",
        ],
    ),
    (
        "coordinator",
        ["Planification d'urgence", "Noodplanning", "Emergency planning"],
        [
            "Établit le rapport de situation dans les deux langues.",
            "Stelt het situatierapport op in de twee talen.",
            "Draws up the situation report in both languages.",
        ],
    ),
    (
        "d1",
        ["Discipline 1, secours", "Discipline 1, hulpverlening", "Discipline 1, relief"],
        [
            "Les pompiers sur place : mesures, observations, demandes.",
            "De brandweer ter plaatse: maatregelen, waarnemingen, vragen.",
            "The fire service on the spot: measures, observations, requests.",
        ],
    ),
    (
        "d2",
        ["Discipline 2, médical", "Discipline 2, medisch", "Discipline 2, medical"],
        [
            "Compte les blessés, corrige et confirme les chiffres. En néerlandais.",
            "Telt de gewonden, verbetert en bevestigt de cijfers. In het Nederlands.",
            "Counts the injured, corrects and confirms the figures. In Dutch.",
        ],
    ),
    (
        "d3",
        ["Discipline 3, police", "Discipline 3, politie", "Discipline 3, police"],
        [
            "Périmètre, circulation, et un incident que d'autres ne lisent pas.",
            "Perimeter, verkeer, en een incident dat anderen niet lezen.",
            "Cordon, traffic, and an incident that others do not read.",
        ],
    ),
    (
        "d5",
        ["Discipline 5, information", "Discipline 5, informatie", "Discipline 5, information"],
        [
            "Rédige les alertes et les nouvelles du site public ; un second les diffuse. En néerlandais.",
            "Schrijft de waarschuwingen en het nieuws van de publieke site; een tweede persoon geeft ze vrij. In het Nederlands.",
            "Writes warnings and news of the public site; a second person releases them. In Dutch.",
        ],
    ),
    (
        "pcops",
        ["Directeur du PC-Ops", "Directeur CP-Ops", "Director of the PC-Ops"],
        [
            "Dirige les opérations sur place : périmètres, moyens, journal opérationnel.",
            "Leidt de operaties ter plaatse: perimeters, middelen, operationeel logboek.",
            "Leads the operations on site: perimeters, means, operational log.",
        ],
    ),
    (
        "transport",
        ["Transports publics", "Openbaar vervoer", "Public transport"],
        [
            "Reçoit l'ordre d'arrêter le métro : en accuse réception, l'exécute, ou laisse le délai passer.",
            "Krijgt het bevel om de metro stil te leggen: bevestigt het, voert het uit, of laat de termijn verstrijken.",
            "Is ordered to stop the metro: acknowledges it, carries it out, or lets the term pass.",
        ],
    ),
    (
        "zone",
        ["Zone de police", "Politiezone", "Police zone"],
        [
            "La liaison d'une zone : ce qui se passe chez elle, ce qu'on lui demande. En néerlandais.",
            "De verbinding van een zone: wat er bij haar gebeurt, wat haar gevraagd wordt. In het Nederlands.",
            "A zone's liaison: what happens there, what it is asked for. In Dutch.",
        ],
    ),
    (
        "dispatch",
        ["Dispatching 112", "Dispatching 112", "112 dispatch"],
        [
            "La liaison de la centrale 112 : signalements et demandes. En néerlandais.",
            "De verbinding van de noodcentrale 112: meldingen en vragen. In het Nederlands.",
            "The liaison of the 112 centre: signals and requests. In Dutch.",
        ],
    ),
    (
        "colleague",
        ["Second officier de veille", "Tweede wachtofficier (Frans)", "Second watch officer"],
        [
            "La deuxième console de la salle : ce que l'un écrit, l'autre le voit aussitôt.",
            "De tweede console van de zaal: wat de ene schrijft, ziet de andere meteen.",
            "The second console of the room: what one writes, the other sees at once.",
        ],
    ),
    (
        "admin",
        ["Administrateur technique", "Technisch beheerder", "Technical administrator"],
        [
            "Personnes, mandats, profil ; aucun contenu.",
            "Personen, mandaten, profiel; geen inhoud.",
            "Persons, mandates, profile; no content.",
        ],
    ),
    (
        "auditor",
        ["Auditeur", "Auditor", "Auditor"],
        [
            "Le journal et ses preuves, sans le contenu.",
            "Het journaal en zijn bewijzen, zonder de inhoud.",
            "The journal and its proofs, without the content.",
        ],
    ),
    (
        "admin2",
        ["Second administrateur", "Tweede beheerder", "Second administrator"],
        [
            "Confirme les mandats que le premier a proposés : personne ne les donne seul.",
            "Bevestigt de mandaten die de eerste voorstelde: niemand geeft ze alleen.",
            "Confirms the mandates that the first one proposed: nobody gives them alone.",
        ],
    ),
    (
        "dpo",
        ["Protection des données", "Gegevensbescherming", "Data protection"],
        [
            "Lit qui a regardé ce qui est réservé, et à qui l'accès a été refusé.",
            "Leest wie bekeken heeft wat afgeschermd is, en wie toegang geweigerd werd.",
            "Reads who looked at what is withheld, and who was refused.",
        ],
    ),
];
