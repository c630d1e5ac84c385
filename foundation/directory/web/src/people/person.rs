//! One person: how they are reached, what they hold now, held before and will hold; and the form that corrects it.

use directory::Person;
use kernel::{Id, kind};
use serde::Serialize;
use web::{Answer, Fault, Page, Typed, Visit, Who};

use super::change::{begun, stands};
use crate::desk::{Book, Desk};
use crate::show::{MandateShow, PersonShow};

#[derive(Serialize)]
pub(crate) struct PersonPage {
    person: PersonShow,
    now_held: Vec<MandateShow>,
    waiting: Vec<MandateShow>,
    coming: Vec<MandateShow>,
    past: Vec<MandateShow>,
    /// It is the reader.
    own: bool,
    /// Whether another person may give them a password: not to a machine, not to the powerful, not to oneself.
    password: bool,
    /// How many factors they have, recovery codes counted as one.
    factors: usize,
    form: Typed,
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "directory/person.html";
    const ROOM: &'static str = "people";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |machine: bool, all: Vec<MandateShow>, form| {
            let of = |s: &str| all.iter().filter(|m| m.standing == s).cloned().collect::<Vec<_>>();
            Self {
                person: PersonShow::sample(machine),
                now_held: [of("held"), of("idle")].concat(),
                waiting: of("proposed"),
                coming: of("coming"),
                past: [of("past"), of("ended")].concat(),
                own: machine,
                password: !machine,
                factors: usize::from(!machine) * 2,
                form,
            }
        };
        let mut wrong = Typed::default().with("name", "<b>").with("lang", "nl").with("active", "false");
        wrong.put_error(Some("phone"), "…".to_owned());
        vec![page(true, Vec::new(), Typed::default()), page(false, MandateShow::samples(), wrong)]
    }
}

/// The person of an address.
pub(crate) fn person_of(book: &Book, id: Id<kind::Person>) -> Result<&Person, Fault> {
    book.roster.persons.get(&id).ok_or_else(Fault::not_found)
}

/// The page with what was typed, or with what stands now where nothing was.
pub(crate) fn page(
    desk: &Desk,
    book: &Book,
    who: &Who,
    id: Id<kind::Person>,
    form: Typed,
) -> Result<PersonPage, Fault> {
    let person = person_of(book, id)?;
    let all: Vec<MandateShow> =
        book.roster.mandates.iter().filter(|m| m.person == id).map(|m| MandateShow::of(book, m)).collect();
    let of = |standings: &[&str]| -> Vec<MandateShow> {
        all.iter().rev().filter(|m| standings.contains(&m.standing)).cloned().collect()
    };
    let own = who.actor().person == id;
    let powerful = all.iter().any(|m| m.powerful && !matches!(m.standing, "past" | "ended"));
    let form = begun(stands(person, own), form, "name");
    Ok(PersonPage {
        person: PersonShow::of(book, person),
        now_held: of(&["held", "idle"]),
        waiting: of(&["proposed"]),
        coming: of(&["coming"]),
        past: of(&["past", "ended"]),
        own,
        password: !own && !person.machine && !powerful,
        factors: desk.vault.factors(id).len() + usize::from(desk.vault.recovery_left(id) > 0),
        form,
    })
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id }: Visit<Desk, Id<kind::Person>>) -> Answer {
    let page = page(&desk, &desk.book(&shell, &reader)?, &who, id, Typed::default())?;
    shell.draw(&reader, &page).about(format!("person:{id}")).answer()
}
