//! The telephone tree: who is on call now and within the next day, with their deputies, and where offices and desks are reached.

use std::collections::BTreeSet;
use std::sync::Arc;

use desk::paper::{PaperCx, PaperSource};
use kernel::{Handling, Id, kind};
use outbox::read;
use sheets::{Part, Said, Section};
use web::Fault;

use crate::desk::Desk;
use crate::targets::office_words;

/// So far ahead, in seconds.
const AHEAD: i64 = 86_400;

/// Gives the sheet of this package.
pub struct Paper(pub Arc<Desk>);

impl PaperSource for Paper {
    /// Numbers of people on call are there for whoever has to call them; other people's numbers are on no paper.
    fn sheets(&self, cx: &PaperCx<'_>) -> Result<Vec<Section>, Fault> {
        let mut section = Section::new("telephones", 80, cx.t("rota-paper"));
        let (names, book) = (self.0.post.names(), read::book(cx.read)?);
        let phone = |p: Id<kind::Person>| {
            book.iter().find(|b| b.person == Some(p)).and_then(|b| b.contact.phone.clone())
        };
        let reached = |p: Id<kind::Person>| match phone(p) {
            Some(number) => format!("{} {number}", self.0.name(p)),
            None => format!("{} ({})", self.0.name(p), cx.t("rota-paper-no-number")),
        };
        let shifts = read::shifts(cx.read, cx.now, cx.now.plus_seconds(AHEAD))?;
        let cells = shifts.iter().map(|s| {
            vec![
                Said::from(office_words(&names, &s.office, cx.lang)),
                reached(s.person).into(),
                s.deputy.map(reached).unwrap_or_default().into(),
                cx.at(s.from).into(),
                cx.at(s.until).into(),
            ]
        });
        let heads = cx.heads(["rota-office", "rota-now", "rota-deputy", "rota-from", "rota-until"]);
        if let Some(table) = Part::table(heads, &[6, 6, 6, 3, 3], cells.collect()) {
            section.push(Handling::Service, Part::heading(cx.t("rota-paper-on-call")));
            section.push(Handling::Service, table);
        }
        let offices: BTreeSet<(String, String, String)> = book
            .iter()
            .filter_map(|b| {
                let office = office_words(&names, b.office.as_ref()?, cx.lang);
                let contact = &b.contact;
                Some((
                    office,
                    contact.phone.clone().unwrap_or_default(),
                    contact.mail.clone().unwrap_or_default(),
                ))
            })
            .collect();
        let cells =
            offices.into_iter().map(|(office, phone, mail)| vec![office.into(), phone.into(), mail.into()]);
        let heads = cx.heads(["rota-office", "rota-phone", "rota-mail"]);
        if let Some(table) = Part::table(heads, &[6, 4, 6], cells.collect()) {
            section.push(Handling::Service, Part::heading(cx.t("rota-paper-desks")));
            section.push(Handling::Service, table);
        }
        Ok(vec![section])
    }
}
