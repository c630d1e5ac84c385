//! Who is there that night. Nobody exists: surnames from the top of the country's lists, an initial, and the mark.

mod roles;

use kernel::{Id, Lang, Text, kind};

use crate::ids::id;
use roles::ROLES;

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
    with(
        person("d4", "W. Mertens (fictief)", Nl, "representative-d4", "civil-protection"),
        &[],
        "+32 2 000 90 14",
    ),
    with(
        person("mayor2", "D. Dupont (fictif)", Fr, "mayor", "municipality-anderlecht"),
        &["21001"],
        "+32 2 000 90 24",
    ),
    with(
        person(
            "municipal",
            "E. Segers (fictief)",
            Nl,
            "municipal-coordinator",
            "municipality-molenbeek-saint-jean",
        ),
        &["21012"],
        "+32 2 000 90 25",
    ),
    with(
        person("zone2", "G. Laurent (fictif)", Fr, "zone-liaison", "zone-5341"),
        &["5341", "21001"],
        "+32 2 000 90 26",
    ),
    with(
        person("zone3", "Z. Leclercq (fictif)", Fr, "zone-liaison", "zone-5339"),
        &["5339", "21004"],
        "+32 2 000 90 27",
    ),
    with(
        person("press", "Q. Bogaert (fictief)", Nl, "press-officer", "safe-brussels"),
        &[],
        "+32 2 000 90 28",
    ),
    DemoPerson {
        duty: false,
        ..with(
            person("minister", "U. Gérard (fictif)", Fr, "minister-president", "minister-president"),
            &[],
            "+32 2 000 90 29",
        )
    },
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
