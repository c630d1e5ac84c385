//! How the structure of an open account differs from what it would be if it were opened now.

use kernel::{Id, Text, kind};
use store::{Read, Row, StoreError, json};

use crate::Facts;
use crate::command::{before, laid_out};
use crate::document::sha256;
use crate::section::{Section, Standing, Subject};

/// The structure as it would be taken in now, and what that changes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Renewal {
    /// What it is about.
    pub subjects: Vec<Subject>,
    /// All sections, in printing order.
    pub sections: Vec<Section>,
    /// Those that are new.
    pub added: Vec<Section>,
    /// Those that are headed otherwise: the heading until now, the section.
    pub retitled: Vec<(Text, Section)>,
    /// Those that change in another way: their number, their source, who is proposed for them.
    pub altered: Vec<Section>,
    /// Those that something was written in and that are about nothing any more: they stay, marked.
    pub gone: Vec<Section>,
    /// Those about nothing any more in which nothing was written: they leave.
    pub left: Vec<Section>,
    /// How many subjects came, are called otherwise, or vanished.
    pub moved: usize,
}

/// A section that is there.
struct Held {
    section: Section,
    /// Whether something was written in it.
    written: bool,
}

impl Renewal {
    /// Whether it changes nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let lists = [&self.added, &self.altered, &self.gone, &self.left];
        self.moved == 0 && self.retitled.is_empty() && lists.iter().all(|list| list.is_empty())
    }

    /// A hash of the structure: what was shown is what is taken in.
    #[must_use]
    pub fn hash(&self) -> String {
        sha256(&serde_json::to_vec(&(&self.subjects, &self.sections)).unwrap_or_default())
    }

    fn of(held: &[Held], fresh: Vec<Section>, (was, now): (&[Subject], Vec<Subject>)) -> Self {
        let mut renewal = Self { moved: moved(was, &now), subjects: now, ..Self::default() };
        for section in fresh {
            let section = match held.iter().find(|h| h.section.code == section.code) {
                Some(old) => renewal.kept(&old.section, section),
                None => {
                    renewal.added.push(section.clone());
                    section
                }
            };
            renewal.sections.push(section);
        }
        let vanished: Vec<bool> =
            held.iter().map(|h| renewal.sections.iter().all(|s| s.code != h.section.code)).collect();
        // The headings above a text that stays, stay with it.
        let stays = |one: &Held| {
            let same = |h: &Held| h.written && h.section.subject == one.section.subject;
            let beneath = || held.iter().zip(&vanished).any(|(h, gone)| *gone && same(h));
            one.written || (one.section.subject.is_some() && beneath())
        };
        let mut above: Option<&str> = None;
        for (one, gone) in held.iter().zip(&vanished) {
            if *gone && !stays(one) {
                renewal.left.push(one.section.clone());
                continue;
            }
            if *gone {
                renewal.mark(&one.section, above);
            }
            above = Some(&one.section.code);
        }
        renewal
    }

    /// A section that is there already keeps what was given with it, and who was found for it.
    fn kept(&mut self, old: &Section, now: Section) -> Section {
        let function = now.function.clone().or_else(|| old.function.clone());
        let (planned, given) = (old.planned.clone(), old.given.clone());
        let section = Section { function, planned, given, ..now };
        if section.titles != old.titles {
            self.retitled.push((old.titles.clone(), section.clone()));
        } else if section != *old {
            self.altered.push(section.clone());
        }
        section
    }

    /// Marks a section that is about nothing any more, at the place where it stood. Its number may be that of another by now, and its
    /// source tells nothing of what is not there.
    fn mark(&mut self, old: &Section, above: Option<&str>) {
        let section = Section { gone: true, optional: true, number: None, source: None, ..old.clone() };
        if section != *old {
            self.gone.push(section.clone());
        }
        let place = above.and_then(|code| self.sections.iter().position(|s| s.code == code));
        self.sections.insert(place.map_or(0, |n| n + 1), section);
    }
}

/// How many subjects came, are called otherwise, or vanished.
fn moved(was: &[Subject], now: &[Subject]) -> usize {
    let same = |a: &Subject, b: &Subject| a.sort == b.sort && a.code == b.code;
    let told = |a: &Subject, b: &Subject| a.titles == b.titles && a.labels == b.labels && a.above == b.above;
    let new = now.iter().filter(|s| !was.iter().any(|old| same(old, s) && told(old, s))).count();
    new + was.iter().filter(|old| !now.iter().any(|s| same(old, s))).count()
}

/// What taking the structure in anew would change, where there is such an account of a kind that the profile has. Where the packages
/// tell nothing it is about what it was about.
///
/// # Errors
/// When the rows cannot be read.
pub fn renewal(
    read: &dyn Read,
    facts: &Facts,
    account: Id<kind::Matter>,
    told: &[Subject],
) -> Result<Option<Renewal>, StoreError> {
    let row =
        read.one("SELECT kind, year, subjects, previous FROM account WHERE id = $1", &[account.into()])?;
    let Some(row) = row else { return Ok(None) };
    let (kind, year) = (row.text(0)?, row.int(1)?);
    let Some(template) = facts.template(kind) else { return Ok(None) };
    let was: Vec<Subject> = json(&row, 2).unwrap_or_default();
    let now = if told.is_empty() { was.clone() } else { template.labelled(told) };
    let sql = "SELECT content, words, standing FROM account_section WHERE account = $1 ORDER BY position";
    let one = |r: &Row| {
        let text: Text = json(r, 1).unwrap_or_default();
        let standing = Standing::of(r.text(2)?).unwrap_or(Standing::Open);
        let written = text != Text::default() || matches!(standing, Standing::HandedIn | Standing::Accepted);
        Ok::<_, StoreError>(Held { section: json(r, 0).unwrap_or_default(), written })
    };
    let held = read.query(sql, &[account.into()])?.iter().map(one).collect::<Result<Vec<_>, _>>()?;
    let previous: Option<Id<kind::Matter>> = row.opt(3, Row::id)?;
    let before = previous.map(|id| before(read, id)).transpose()?.flatten();
    let fresh = laid_out(facts, template, (year, &now), before.as_ref());
    Ok(Some(Renewal::of(&held, fresh, (&was, now))))
}
