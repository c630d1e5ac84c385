//! The part of a form in which somebody chooses who is called: functions, areas of those of which every area has one, and guests.

use bodies::Facts;
use bodies::called::{Called, Guest};
use bodies::session::Seat;
use desk::Names;
use kernel::{Lang, Refusal};
use serde::{Deserialize, Serialize};
use web::{Rows, Typed, fields};

use crate::explain::At;
use crate::meeting::seat;
use crate::show::seat_name;

/// Lines for further guests, below those that are there.
const BLANK: usize = 3;

/// What the fields of the form are named.
const GUEST: [&str; 5] = ["guest-id", "guest-organisation", "guest-name", "guest-mail", "guest-lang"];

/// The lines of guests: a guest is one thing to whoever reads the form.
pub(crate) const GUESTS: &[Rows] =
    &[Rows { field: "guest-name", columns: &GUEST, marks: &[], by_first: false }];

/// What stands in a field of the form, in words.
pub(crate) fn saying(at: &At<'_>, field: &str, value: &str) -> Option<String> {
    match field {
        // Who it is stands beside it.
        "guest-id" => Some(String::new()),
        "seat" => seat(value).map(|s| seat_name(&at.desk.names(), &s).show(at.reader.lang).to_owned()),
        _ => None,
    }
}

/// One box to tick.
#[derive(Debug, Clone, Serialize)]
struct BoxShow {
    key: String,
    name: String,
    ticked: bool,
}

/// A function, and its areas where every area has one.
#[derive(Debug, Clone, Serialize)]
struct FunctionShow {
    whole: BoxShow,
    areas: Vec<BoxShow>,
    /// Whether some of its areas are ticked.
    some: bool,
}

/// A line for a guest, as typed.
#[derive(Debug, Clone, Default, Serialize)]
struct GuestShow {
    id: String,
    organisation: String,
    name: String,
    mail: String,
    lang: String,
}

/// The part of the form.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CallPart {
    /// Functions that sit in the body.
    members: Vec<FunctionShow>,
    others: Vec<FunctionShow>,
    /// Whether somebody is ticked who does not sit in the body.
    others_ticked: bool,
    guests: Vec<GuestShow>,
    errors: Vec<String>,
}

impl CallPart {
    /// With what is typed, for a body in which these functions sit.
    pub(crate) fn of(facts: &Facts, names: &Names, members: &[String], lang: Lang, form: &Typed) -> Self {
        let chosen = form.all("seat");
        let tick = |seat: Seat, name: String| BoxShow {
            ticked: chosen.contains(&seat.key()),
            key: seat.key(),
            name,
        };
        let one = |(code, name): (String, String)| {
            let area = |area: &String| {
                let shown = Names::of(&names.areas, area).show(lang).to_owned();
                tick(Seat { area: Some(area.clone()), ..Seat::of(code.clone()) }, shown)
            };
            let mut areas: Vec<BoxShow> =
                facts.per.get(&code).map(|all| all.iter().map(area).collect()).unwrap_or_default();
            areas.sort_by_key(|a| store::fold(&a.name));
            let some = areas.iter().any(|a| a.ticked);
            FunctionShow { whole: tick(Seat::of(code), name), areas, some }
        };
        let all = offered(names, members, lang);
        let (own, rest): (Vec<_>, Vec<_>) = all.into_iter().partition(|(code, _)| members.contains(code));
        let others: Vec<FunctionShow> = rest.into_iter().map(one).collect();
        Self {
            members: own.into_iter().map(one).collect(),
            others_ticked: others.iter().any(|f| f.whole.ticked || f.some),
            others,
            guests: guests(form),
            errors: form
                .errors
                .iter()
                .filter(|(f, _)| f.starts_with("guest-"))
                .map(|(_, e)| e.clone())
                .collect(),
        }
    }
    pub(crate) fn samples() -> Vec<Self> {
        let tick = |key: &str, ticked| BoxShow { key: key.into(), name: "Bourgmestre <b>".into(), ticked };
        let function = |areas: bool| FunctionShow {
            whole: tick("head||", !areas),
            areas: if areas {
                vec![tick("mayor||90001", true), tick("mayor||90002", false)]
            } else {
                Vec::new()
            },
            some: areas,
        };
        let guest = GuestShow {
            id: "x".into(),
            organisation: "Asbl <b>".into(),
            name: "A.".into(),
            mail: "a@town.example".into(),
            lang: "nl".into(),
        };
        let full = Self {
            members: vec![function(true)],
            others: vec![function(false)],
            others_ticked: true,
            guests: vec![guest, GuestShow::default()],
            errors: vec!["…".into()],
        };
        let bare = Self {
            members: Vec::new(),
            others: vec![function(true)],
            others_ticked: false,
            guests: vec![GuestShow::default()],
            errors: Vec::new(),
        };
        vec![full, bare]
    }
}

/// The lines of guests as typed, and some for more.
fn guests(form: &Typed) -> Vec<GuestShow> {
    let lines = GUEST.iter().map(|f| form.all(f).len()).max().unwrap_or(0);
    let one = |n: usize| {
        let value = |field: &str| form.all(field).get(n).cloned().unwrap_or_default();
        GuestShow {
            id: value("guest-id"),
            organisation: value("guest-organisation"),
            name: value("guest-name"),
            mail: value("guest-mail"),
            lang: value("guest-lang"),
        }
    };
    let filled = |g: &GuestShow| [&g.organisation, &g.name, &g.mail].iter().any(|t| !t.trim().is_empty());
    let mut all: Vec<GuestShow> = (0..lines).map(one).filter(filled).collect();
    all.extend(std::iter::repeat_with(GuestShow::default).take(BLANK));
    all
}

/// The fields as they stand in what was chosen.
pub(crate) fn typed(called: &Called) -> Typed {
    let mut form = Typed::default();
    for seat in &called.seats {
        form = form.with("seat", seat.key());
    }
    for guest in &called.guests {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        form = form
            .with("guest-id", guest.id.to_string())
            .with("guest-organisation", text(&guest.organisation))
            .with("guest-name", text(&guest.name))
            .with("guest-mail", text(&guest.mail))
            .with("guest-lang", guest.lang.map_or("", Lang::code));
    }
    form
}

/// What is sent.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct CalledForm {
    seat: Vec<String>,
    guest_id: Vec<String>,
    guest_organisation: Vec<String>,
    guest_name: Vec<String>,
    guest_mail: Vec<String>,
    guest_lang: Vec<String>,
}

impl CalledForm {
    /// Who is chosen. A line without anything in it is nobody; a guest who was there keeps their id.
    pub(crate) fn called(&self, at: &At<'_>) -> Result<Called, Refusal> {
        let lines = self.guest_organisation.len().max(self.guest_name.len()).max(self.guest_mail.len());
        let mut guests = Vec::new();
        for n in 0..lines {
            let value = |all: &[String]| all.get(n).and_then(|t| fields::some(t));
            let (organisation, name) = (value(&self.guest_organisation), value(&self.guest_name));
            let mail = value(&self.guest_mail);
            if organisation.is_none() && name.is_none() && mail.is_none() {
                continue;
            }
            let id = value(&self.guest_id).and_then(|id| id.parse().ok());
            let lang = value(&self.guest_lang).unwrap_or_default();
            guests.push(Guest {
                id: id.unwrap_or_else(|| at.shell.ids().next()),
                organisation,
                name,
                mail,
                lang: fields::code("guest-lang", &lang, |l| l.parse().ok())?,
            });
        }
        let seats = self.seat.iter().map(|key| seat(key).ok_or_else(|| Refusal::missing("seat")));
        Ok(Called { seats: seats.collect::<Result<_, _>>()?, guests })
    }
}

/// The functions that a form offers, with those in it already, which it would lose otherwise.
pub(crate) fn offered(names: &Names, kept: &[String], lang: Lang) -> Vec<(String, String)> {
    let mut all = names.askable(lang);
    let others = Names::choices(&names.functions, lang).into_iter();
    all.extend(others.filter(|(code, _)| names.technical.contains(code) && kept.contains(code)));
    all
}
