//! Whom a message is for, as it is typed and shown: offices and people from lists, addresses by hand.

use std::collections::BTreeMap;

use ::desk::Names;
use kernel::{Id, Lang, Refusal, kind};
use outbox::address;
use outbox::whom::{Contact, Office, Target};
use serde::Serialize;
use web::Reader;

use crate::desk::Desk;

/// Function of the duty desk of an organisation.
pub(crate) const DESK: &str = "duty-contact";

/// What can be chosen.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct Choices {
    pub(crate) functions: Vec<(String, String)>,
    pub(crate) organisations: Vec<(String, String)>,
    pub(crate) areas: Vec<(String, String)>,
    pub(crate) people: Vec<(String, String)>,
}

impl Choices {
    pub(crate) fn of(desk: &Desk, reader: &Reader) -> Self {
        let names = desk.post.names();
        let list = |list: &BTreeMap<_, _>| Names::choices(list, reader.lang);
        let mut people: Vec<(String, String)> =
            (desk.people)().into_iter().map(|(id, name, _)| (id.to_string(), name)).collect();
        people.sort_by_key(|(_, name)| store::fold(name));
        Self {
            functions: names.askable(reader.lang),
            organisations: list(&names.organisations),
            areas: list(&names.areas),
            people,
        }
    }
    pub(crate) fn sample() -> Self {
        let one = |code: &str| vec![(code.to_owned(), format!("{code} <b>"))];
        Self { functions: one("mayor"), organisations: one("tram"), areas: one("90001"), people: one("x") }
    }
}

/// Targets from what was typed: `office:mayor` with an area, `desk:tram`, `person:…`, and lines by hand.
pub(crate) fn targets(to: &[String], areas: &[String], free: &str) -> Result<Vec<Target>, Refusal> {
    let mut all = Vec::new();
    for (n, code) in to.iter().enumerate().filter(|(_, c)| !c.trim().is_empty()) {
        let area = areas.get(n).map(|a| a.trim()).filter(|a| !a.is_empty()).map(str::to_owned);
        let unknown = || Refusal::unknown_code("to", code);
        let (sort, rest) = code.trim().split_once(':').ok_or_else(unknown)?;
        let target = match sort {
            "office" => Target::Office(Office { area, ..Office::of(rest) }),
            "desk" => Target::Office(Office { organisation: Some(rest.to_owned()), ..Office::of(DESK) }),
            "person" => Target::Person(rest.parse::<Id<kind::Person>>().map_err(|_| unknown())?),
            _ => return Err(unknown()),
        };
        if !all.contains(&target) {
            all.push(target);
        }
    }
    for line in free.lines().map(str::trim).filter(|l| !l.is_empty()) {
        all.push(Target::Free(by_hand(line)?));
    }
    Ok(all)
}

/// One line by hand: a name, a mail address, a number, a language, in any order, between commas.
fn by_hand(line: &str) -> Result<Contact, Refusal> {
    let mut contact = Contact::default();
    for part in line.split([',', ';']).map(str::trim).filter(|p| !p.is_empty()) {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        if part.contains('@') {
            contact.mail = Some(address::mail("free", part)?);
        } else if let Ok(lang) = part.to_lowercase().parse::<Lang>() {
            contact.lang = Some(lang);
        } else if digits >= 3 && !part.chars().any(char::is_alphabetic) {
            contact.phone = Some(address::phone("free", part)?);
        } else {
            contact.name = Some(part.to_owned());
        }
    }
    if contact.mail.is_none() && contact.phone.is_none() {
        return Err(Refusal::invalid("free", "refusal-message-free").with("value", line));
    }
    Ok(contact)
}

/// What a list shows of an office.
pub(crate) fn office_words(names: &Names, office: &Office, lang: Lang) -> String {
    let mut parts = Vec::new();
    if let Some(organisation) = &office.organisation {
        parts.push(Names::of(&names.organisations, organisation).show(lang).to_owned());
    }
    if office.function != DESK || office.organisation.is_none() {
        parts.insert(0, names.function(&office.function).show(lang).to_owned());
    }
    if let Some(area) = &office.area {
        parts.push(Names::of(&names.areas, area).show(lang).to_owned());
    }
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_lines_become_targets() {
        let text = |t: &str| t.to_owned();
        let to = [text("office:mayor"), text(""), text("desk:tram"), text("office:mayor")];
        let areas = [text("90001"), text("x"), text("ignored"), text("90001")];
        let free = "A. Fictief, a@town.example, 0490 00 00 11, NL\n\n+32 490 00 00 12";
        let all = targets(&to, &areas, free).unwrap();
        assert_eq!(all.len(), 4, "the same twice is once");
        assert_eq!(all[0], Target::Office(Office { area: Some(text("90001")), ..Office::of("mayor") }));
        assert_eq!(all[1], Target::Office(Office { organisation: Some(text("tram")), ..Office::of(DESK) }));
        let Target::Free(first) = &all[2] else { panic!("{:?}", all[2]) };
        assert_eq!((first.name.as_deref(), first.lang), (Some("A. Fictief"), Some(Lang::Nl)));
        assert_eq!(first.phone.as_deref(), Some("0490000011"));
        let Target::Free(second) = &all[3] else { panic!("{:?}", all[3]) };
        assert_eq!(second.phone.as_deref(), Some("+32490000012"));
        for wrong in ["just a name", "a@b", "x@y.example\u{7}, z"] {
            assert!(targets(&[], &[], wrong).is_err(), "{wrong}");
        }
        assert!(targets(&[text("nothing")], &[], "").is_err());
        assert!(targets(&[text("person:nobody")], &[], "").is_err());
    }
}
