//! The telephone tree: who is on call now and within the next day, with their deputies, and where offices and desks are reached.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use ::desk::Names;
use ::desk::paper::{PaperCx, PaperSource};
use kernel::{Handling, Id, kind};
use outbox::address::in_groups;
use outbox::read::{self, BookRow, ShiftRow};
use outbox::whom::Office;
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
        let mut cells = Vec::new();
        for s in read::shifts(cx.read, cx.now, cx.now.plus_seconds(AHEAD))? {
            let deputy = s.deputy.map(|p| self.reached(cx, &book, &s, p));
            cells.push(vec![
                Said::from(office_words(&names, &s.office, cx.lang)),
                self.reached(cx, &book, &s, s.person).into(),
                deputy.unwrap_or_default().into(),
                cx.at(s.from).into(),
                cx.at(s.until).into(),
            ]);
        }
        let heads = cx.heads(["rota-office", "rota-now", "rota-deputy", "rota-from", "rota-until"]);
        if let Some(table) = Part::table(heads, &[6, 6, 6, 3, 3], cells) {
            section.push(Handling::Service, Part::heading(cx.t("rota-paper-on-call")));
            section.push(Handling::Service, table);
        }
        let heads = cx.heads(["rota-office", "rota-phone", "rota-deputy", "rota-mail"]);
        if let Some(table) = Part::table(heads, &[6, 4, 6, 5], self.desks(cx, &names, &book)) {
            section.push(Handling::Service, Part::heading(cx.t("rota-paper-desks")));
            section.push(Handling::Service, table);
        }
        Ok(vec![section])
    }
}

impl Paper {
    /// Somebody on call with their number: that of the book, their own, or else that of the office in the place's list. Nothing else is
    /// asked: a page that looks back has no other rows.
    fn reached(
        &self,
        cx: &PaperCx<'_>,
        book: &[BookRow],
        shift: &ShiftRow,
        person: Id<kind::Person>,
    ) -> String {
        let kept = book.iter().find(|b| b.person == Some(person)).and_then(|b| b.contact.phone.clone());
        let listed = || (self.0.numbers)().into_iter().find(|n| n.office == shift.office).map(|n| n.phone);
        let number = kept.or_else(|| (self.0.phone)(person)).or_else(listed);
        let number = number.map_or_else(|| format!("({})", cx.t("rota-paper-no-number")), |n| in_groups(&n));
        format!("{} {number}", self.0.name(person))
    }

    /// Where offices and desks are reached: as the book of addresses has it, or else the place's own list of numbers.
    fn desks(&self, cx: &PaperCx<'_>, names: &Names, book: &[BookRow]) -> Vec<Vec<Said>> {
        let kept: BTreeMap<&Office, &BookRow> =
            book.iter().filter_map(|b| b.office.as_ref().map(|office| (office, b))).collect();
        let mut rows = BTreeSet::new();
        let listed = (self.0.numbers)();
        for number in &listed {
            let deputy = number.deputy.as_deref().map(|d| names.function(d).show(cx.lang).to_owned());
            let said = |n: &str, invented: bool| {
                let n = in_groups(n);
                if invented { format!("{n} ({})", cx.t("rota-paper-fictitious")) } else { n }
            };
            let second = number.deputy_phone.as_deref().map(|n| said(n, number.fictitious));
            let deputy: Vec<String> = deputy.into_iter().chain(second).collect();
            let contact = kept.get(&number.office).map(|b| &b.contact);
            let own = contact.and_then(|c| c.phone.as_deref());
            let phone = said(own.unwrap_or(&number.phone), own.is_none() && number.fictitious);
            let mail = contact.and_then(|c| c.mail.clone()).unwrap_or_default();
            let office = office_words(names, &number.office, cx.lang);
            rows.insert((office, phone, deputy.join(" "), mail));
        }
        for (office, row) in kept.iter().filter(|(office, _)| !listed.iter().any(|n| n.office == ***office)) {
            let phone = row.contact.phone.as_deref().map(in_groups).unwrap_or_default();
            let mail = row.contact.mail.clone().unwrap_or_default();
            rows.insert((office_words(names, office, cx.lang), phone, String::new(), mail));
        }
        let cells = |(office, phone, deputy, mail): (String, String, String, String)| {
            vec![office.into(), phone.into(), deputy.into(), mail.into()]
        };
        rows.into_iter().map(cells).collect()
    }
}
