//! Printing a pack, and exchanging the sheets that have aged.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Refusal, kind};
use store::{Deciding, Draft, Failure};

use crate::event::{Event, FormSheet, Printed, SheetPrinted};
use crate::pack::{Way, is_fingerprint};
use crate::{Facts, Rule, error, pack, state};

/// What stands on a sheet now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The section.
    pub code: String,
    /// The fingerprint of its content, with the pack's id before it.
    pub hash: String,
    /// How it is handled.
    pub handling: Handling,
}

/// Prints a whole pack.
#[derive(Debug, Clone)]
pub struct PrintPack {
    /// The pack to be.
    pub pack: Id<kind::Matter>,
    /// For which function; the actor's own, except where the program prints by itself.
    pub function: String,
    /// The number of the last entry that it shows.
    pub as_of: i64,
    /// The hash of that entry's header.
    pub head: String,
    /// Its sheets, in their order.
    pub content: Vec<Content>,
    /// Blank forms that go with it: the sheet and which form.
    pub forms: Vec<(Id<kind::Matter>, String)>,
    /// How.
    pub way: Way,
}

impl Rule for PrintPack {
    type Facts = Facts;
    const NAME: &'static str = "paper.print";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let handling = highest(&self.content);
        let on = state::guarded(self.pack, handling, &self.function, Some(cx.actor.person));
        cx.guard.permit(cx.actor, "matter.read", &on)?;
        check(&self.content, &self.head, facts)?;
        if self.forms.len() > facts.limits.forms {
            return Err(error::too_many("forms", facts.limits.forms).into());
        }
        let year = facts.year(cx.now);
        let no = state::next(cx.read, &format!("pack:{year:02}"))?;
        let number = pack::number(year, no);
        let own = cx.actor.is_system() || self.function == cx.actor.function;
        if !own {
            return Err(error::of_another(&number, &self.function).into());
        }
        let sheets = (1..).zip(&self.content).map(|(place, c)| sheet(c, place, 1)).collect();
        let forms = (1..).zip(&self.forms).map(|(n, (sheet, form))| FormSheet {
            sheet: *sheet,
            code: format!("{number}/F{n}"),
            form: form.clone(),
        });
        let event = Printed {
            year,
            no,
            function: self.function.clone(),
            edition: 1,
            as_of: self.as_of,
            head: self.head.clone(),
            sheets,
            gone: Vec::new(),
            forms: forms.collect(),
            way: self.way,
        };
        Ok(vec![event.draft(Some(self.pack), handling)?])
    }
}

/// Prints the sheets that have changed since the pack was printed.
#[derive(Debug, Clone)]
pub struct ReprintSheets {
    /// The pack.
    pub pack: Id<kind::Matter>,
    /// The number of the last entry that they show.
    pub as_of: i64,
    /// The hash of that entry's header.
    pub head: String,
    /// All sheets as they are now, in their order.
    pub content: Vec<Content>,
    /// How.
    pub way: Way,
}

impl Rule for ReprintSheets {
    type Facts = Facts;
    const NAME: &'static str = "paper.reprint";
    fn decide(&self, cx: &Deciding<'_>, facts: &Facts) -> Result<Vec<Draft>, Failure> {
        let now = state::Pack::get(cx.read, self.pack)?;
        cx.guard.permit(cx.actor, "matter.read", &now.resource())?;
        if !cx.actor.is_system() && cx.actor.function != now.function {
            return Err(error::of_another(&now.number(), &now.function).into());
        }
        check(&self.content, &self.head, facts)?;
        let (old, mut last) = (state::sheets(cx.read, self.pack)?, state::last_place(cx.read, self.pack)?);
        let mut sheets = Vec::new();
        for c in &self.content {
            if old.iter().any(|s| s.code == c.code && s.hash == c.hash) {
                continue;
            }
            // A section that comes back takes its old place, so that no two sheets have the same name.
            let (place, edition) = match state::before(cx.read, self.pack, &c.code)? {
                Some((place, edition)) => (place, edition.saturating_add(1)),
                None => {
                    last = last.saturating_add(1);
                    (last, 1)
                }
            };
            sheets.push(sheet(c, place, edition));
        }
        let still = |code: &str| self.content.iter().any(|c| c.code == code);
        let gone: Vec<_> = old.into_iter().filter(|s| !still(&s.code)).collect();
        if sheets.is_empty() && gone.is_empty() {
            return Err(error::unchanged(&now.number()).into());
        }
        let event = Printed {
            year: now.year,
            no: now.no,
            function: now.function.clone(),
            edition: now.edition.saturating_add(1),
            as_of: self.as_of,
            head: self.head.clone(),
            sheets,
            gone,
            forms: Vec::new(),
            way: self.way,
        };
        Ok(vec![event.draft(Some(self.pack), highest(&self.content).max(now.handling))?])
    }
}

fn sheet(content: &Content, place: i64, edition: i64) -> SheetPrinted {
    SheetPrinted { code: content.code.clone(), place, edition, hash: content.hash.clone() }
}

fn highest(content: &[Content]) -> Handling {
    content.iter().map(|c| c.handling).max().unwrap_or(Handling::Service).max(Handling::Service)
}

fn check(content: &[Content], head: &str, facts: &Facts) -> Result<(), Refusal> {
    if content.is_empty() {
        return Err(error::empty());
    }
    if content.len() > facts.limits.sheets {
        return Err(error::too_many("sheets", facts.limits.sheets));
    }
    if content.iter().any(|c| c.handling >= Handling::ProfessionalSecrecy) {
        return Err(error::secret());
    }
    let mut codes = BTreeSet::new();
    for c in content {
        if !is_fingerprint(&c.hash) || !codes.insert(&c.code) {
            return Err(Refusal::unknown_code("sheets", &c.code));
        }
    }
    if is_fingerprint(head) { Ok(()) } else { Err(Refusal::unknown_code("head", head)) }
}
