//! The board: what holds, what waits for the second person, what is being written, what is over; and whether the site has it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use kernel::{Id, Resource, Text, Timestamp, kind};
use serde::{Deserialize, Serialize};
use store::Read;
use warning::read::{self, Stand};
use warning::site::{Site, SiteFigure};
use web::{Answer, Fault, Page, Pager, Query, Turn, Visit};

use crate::ask::{At, SITE, WRITE};
use crate::desk::Desk;
use crate::show::{AT, WarningShow};

/// As many as anybody looks through.
pub(crate) const MOST: i64 = 300;
/// Of as many the board says how many there are under each heading.
const COUNTED: i64 = 5_000;
/// Under each heading, until somebody asks for all of one: those then come in pages.
const FEW: usize = 30;
const PAGE: usize = 100;

/// The public site as a whole.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SiteShow {
    /// Where it is reached; empty where nobody reaches it.
    pub(crate) address: String,
    /// Where it should be served and is not, and whether another program listens there.
    pub(crate) unserved: Option<(String, bool)>,
    /// Warnings and items that could not be put there.
    pub(crate) failed: i64,
    pub(crate) active: i64,
    pub(crate) items: usize,
    /// When the latest of them was put there.
    pub(crate) at: Option<Timestamp>,
    /// Since when it is closed, where it is.
    pub(crate) closed: Option<Timestamp>,
    /// Somebody asked that it be closed, and nobody answered yet.
    pub(crate) asked: bool,
    /// Figures of an earlier crisis that are still public: to show them here again, they are given anew.
    pub(crate) held: Vec<SiteFigure>,
}

impl SiteShow {
    pub(crate) fn of(read: &dyn Read, desk: &Desk, now: Timestamp) -> Result<Self, Fault> {
        let (active, latest) = read::holding(read, now)?;
        let items = read::public_items(read, MOST)?;
        let pushed = items.iter().filter_map(|i| i.push.as_ref()?.at);
        let site = Site::now(read)?;
        Ok(Self {
            address: desk.place.address.clone(),
            unserved: desk.unserved.as_ref().map(|u| (u.at.clone(), u.taken)),
            failed: read::failures(read)?,
            at: pushed.chain(latest).max(),
            active,
            items: items.iter().filter(|i| i.published_texts.is_some()).count(),
            closed: site.closed.map(|closed| closed.at),
            asked: site.asked.is_some(),
            held: (desk.held)(read)?,
        })
    }
    pub(crate) fn samples() -> Vec<Self> {
        let one = |failed, at, closed| Self {
            address: if failed > 0 { String::new() } else { "https://crise.example".into() },
            unserved: (failed > 0).then(|| ("127.0.0.1:7413".to_owned(), true)),
            failed,
            active: 2,
            items: 1,
            at,
            closed,
            asked: failed > 0,
            held: vec![SiteFigure {
                names: Text::both("Blessés <b>", "Gewonden"),
                value: 7,
                unit: String::new(),
                about: failed > 0,
                at: AT,
                source: Text::default(),
            }],
        };
        vec![one(0, Some(AT), Some(AT)), one(1, None, None)]
    }
}

#[derive(Serialize)]
pub(crate) struct BoardPage {
    groups: Vec<Group>,
    site: SiteShow,
    may_write: bool,
    may_site: bool,
}

impl Page for BoardPage {
    const TEMPLATE: &'static str = "public/board.html";
    const ROOM: &'static str = "public";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let page = |rows: Vec<WarningShow>, site: SiteShow, may| Self {
            groups: GROUPS
                .map(|name| Group {
                    name,
                    count: rows.len() * 2,
                    rows: rows.clone(),
                    pager: if name == "over" { Pager::sample(may) } else { Pager::default() },
                })
                .into(),
            site,
            may_write: may,
            may_site: may,
        };
        let mut sites = SiteShow::samples().into_iter();
        let mut next = || sites.next();
        let none = next().map(|site| page(Vec::new(), site, false));
        let all = next().map(|site| page(WarningShow::samples(), site, true));
        none.into_iter().chain(all).collect()
    }
}

/// What stands under one heading.
#[derive(Serialize)]
struct Group {
    name: &'static str,
    rows: Vec<WarningShow>,
    /// How many there are, shown or not.
    count: usize,
    /// The ways to the others, where all of this heading were asked for.
    pager: Pager,
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The heading of which all is shown.
    all: String,
    /// The page of it.
    page: String,
}

/// The headings, in their order.
const GROUPS: [&str; 4] = ["active", "waiting", "drafts", "over"];

/// Under which heading a warning stands.
const fn group(stand: Stand) -> &'static str {
    match stand {
        Stand::Active | Stand::RunningOut => "active",
        Stand::Submitted => "waiting",
        Stand::Draft | Stand::Returned => "drafts",
        _ => "over",
    }
}

/// A heading, the warnings that are shown under it, how many there are in all, and the ways to the others.
type Listed = (&'static str, Vec<Id<kind::Matter>>, usize, Pager);

/// Warnings under their headings: of each a few, or a page of one.
fn grouped(standing: &[(Id<kind::Matter>, Stand)], asked: &Asked) -> Vec<Listed> {
    let of = |name: &'static str| {
        let all: Vec<_> =
            standing.iter().filter(|(_, stand)| group(*stand) == name).map(|(id, _)| *id).collect();
        let count = all.len();
        if name != asked.all {
            return (name, all.into_iter().take(FEW).collect(), count, Pager::default());
        }
        let turn = Turn::of(&asked.page, PAGE);
        let pager = turn.pager(&all, |n| format!("?all={name}&page={n}"));
        (name, turn.cut(&all).to_vec(), count, pager)
    };
    GROUPS.map(of).into()
}

pub(crate) async fn show(
    Visit { shell, desk, reader, who, .. }: Visit<Desk, ()>,
    Query(asked): Query<Asked>,
) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let (eye, now) = (desk.post.eye(who.actor()), shell.seen_at(&reader));
    let present = reader.as_of.is_none();
    let page = shell.read(&reader, |read| {
        let mut groups = Vec::new();
        // Many are about the same emergency.
        let mut known = BTreeMap::new();
        for (name, ids, count, pager) in grouped(&read::standing(read, &eye, now, COUNTED)?, &asked) {
            let mut rows = Vec::with_capacity(ids.len());
            for row in read::among(read, &eye, &ids)? {
                let mut show = WarningShow::of(&row, &desk, reader.lang, now);
                if let Some(about) = row.about {
                    let named = match known.entry(about) {
                        Entry::Occupied(named) => named.into_mut(),
                        Entry::Vacant(free) => free.insert(at.named(read, &who, about)?),
                    };
                    if let Some((name, path)) = named {
                        show.about = (name.clone(), reader.url(path));
                    }
                }
                rows.push(show);
            }
            groups.push(Group { name, rows, count, pager });
        }
        Ok::<_, Fault>(BoardPage {
            groups,
            site: SiteShow::of(read, &desk, now)?,
            may_write: present && desk.post.may(who.actor(), WRITE),
            may_site: desk.post.may(who.actor(), SITE),
        })
    })?;
    shell.draw(&reader, &page).topics("public").answer()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_shows_a_few_and_then_pages_and_counts_all() {
        let standing: Vec<_> =
            (0..250).map(|n: u32| (Id::of_words(&[&n.to_string()]), Stand::Expired)).collect();
        let few = grouped(&standing, &Asked::default());
        let over = few.iter().find(|(name, ..)| *name == "over").unwrap();
        assert_eq!((over.1.len(), over.2, &over.3), (FEW, 250, &Pager::default()));
        let third = grouped(&standing, &Asked { all: "over".into(), page: "3".into() });
        let over = third.iter().find(|(name, ..)| *name == "over").unwrap();
        assert_eq!((over.1.len(), over.2, over.3.first, over.3.next.as_deref()), (50, 250, 201, None));
        assert_eq!(over.3.previous.as_deref(), Some("?all=over&page=2"));
    }
}
