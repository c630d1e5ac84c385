//! The board: what holds, what waits for the second person, what is being written, what is over; and whether the site has it.

use kernel::{Resource, Text, Timestamp};
use serde::{Deserialize, Serialize};
use store::Read;
use warning::read::{self, Eye, Filter, Stand, WarningRow};
use warning::site::{Site, SiteFigure};
use web::{Answer, Fault, Page, Query, Visit};

use crate::ask::{At, SITE, WRITE};
use crate::desk::Desk;
use crate::show::{AT, WarningShow};

/// As many as anybody looks through.
pub(crate) const MOST: i64 = 300;
/// Under each heading, until somebody asks for all of one.
const FEW: usize = 30;

/// The public site as a whole.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SiteShow {
    /// Where it is reached; empty where nobody reaches it.
    pub(crate) address: String,
    /// Where it should be served and is not, and whether another program listens there.
    pub(crate) unserved: Option<(String, bool)>,
    /// Warnings and items that could not be put there.
    pub(crate) failed: i64,
    pub(crate) active: usize,
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
        let filter = Filter { holding_at: Some(now), ..Filter::default() };
        let active = read::warnings(read, &Eye::all(), &filter, MOST)?;
        let items = read::public_items(read, MOST)?;
        let pushed =
            active.iter().filter_map(|w| w.push.as_ref()).chain(items.iter().filter_map(|i| i.push.as_ref()));
        let site = Site::now(read)?;
        Ok(Self {
            address: desk.place.address.clone(),
            unserved: desk.unserved.as_ref().map(|u| (u.at.clone(), u.taken)),
            failed: read::failures(read)?,
            at: pushed.filter_map(|p| p.at).max(),
            active: active.len(),
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
            groups: GROUPS.map(|name| Group { name, count: rows.len() * 2, rows: rows.clone() }).into(),
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
}

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Asked {
    /// The heading of which all is shown.
    all: String,
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

/// A heading, how many there are under it, and those of them that are shown.
type Listed<'a> = (&'static str, usize, Vec<&'a WarningRow>);

/// Rows under their headings: of each a few, or all of one.
fn grouped<'a>(rows: &'a [WarningRow], now: Timestamp, all: &str) -> Vec<Listed<'a>> {
    let mut groups: Vec<Listed<'_>> = GROUPS.map(|name| (name, 0, Vec::new())).into();
    for row in rows {
        let name = group(row.stand(now));
        if let Some((name, count, list)) = groups.iter_mut().find(|(n, ..)| *n == name) {
            *count += 1;
            if list.len() < FEW || *name == all {
                list.push(row);
            }
        }
    }
    groups
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
        let rows = read::warnings(read, &eye, &Filter::default(), MOST)?;
        let mut groups = Vec::new();
        for (name, count, list) in grouped(&rows, now, &asked.all) {
            let mut shown = Vec::with_capacity(list.len());
            for row in list {
                let mut show = WarningShow::of(row, &desk, reader.lang, now);
                if let Some(about) = row.about
                    && let Some((name, path)) = at.named(read, &who, about)?
                {
                    show.about = (name, reader.url(&path));
                }
                shown.push(show);
            }
            groups.push(Group { name, rows: shown, count });
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
