//! One site or need: the person there, its reports, its links, its history, what guards it.

use kernel::{Handling, Id, Resource, Timestamp, Words, kind};
use store::{Read, Row, StoreError};

use super::Eye;
use super::board::{SiteRow, chosen};
pub use crate::command::Scope;
use crate::figure::{Status, Way};
use crate::level::Figures;
use crate::state::{NeedNow, SiteNow, json, sites_of, some_text};

/// What guards a site, a need, or the returns of a municipality; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    if let Some(site) = SiteNow::find(read, id)? {
        return Ok(Some(site.resource()));
    }
    if let Some(need) = NeedNow::find(read, id)? {
        return Ok(Some(need.resource()));
    }
    let row = read.one("SELECT municipality, handling FROM relief_circle WHERE id = $1", &[id.into()])?;
    row.map(|row| {
        Ok(Resource {
            matter: Some(id),
            areas: [row.text(0)?.to_owned()].into(),
            handling: Handling::from_rank(row.int(1)?).unwrap_or(Handling::Service),
            ..Resource::service()
        })
    })
    .transpose()
}

/// The person at a site or behind a need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ContactRow {
    /// Name.
    pub name: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
}

/// Who it is, where somebody was named. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn contact(read: &dyn Read, matter: Id<kind::Matter>) -> Result<Option<ContactRow>, StoreError> {
    let row = read.one("SELECT name, phone, mail FROM relief_contact WHERE matter = $1", &[matter.into()])?;
    row.map(|row| {
        Ok(ContactRow { name: some_text(&row, 0)?, phone: some_text(&row, 1)?, mail: some_text(&row, 2)? })
    })
    .transpose()
}

/// What a site told once.
#[derive(Debug, Clone)]
pub struct ReportRow {
    /// The journal number.
    pub seq: i64,
    /// Code of the kind.
    pub kind: String,
    /// When it was so.
    pub at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// The numbers.
    pub figures: Figures,
    /// How far they may be relied on.
    pub status: Status,
    /// On which way they came.
    pub way: Way,
    /// Where they come from, where that is not the site itself.
    pub source: Option<Words>,
    /// The name of whoever told.
    pub teller: Option<String>,
    /// By which function they were written down.
    pub function: String,
    /// By whom; nil for the program.
    pub person: Id<kind::Person>,
    /// Whether they stand.
    pub standing: bool,
    /// The journal number of what stands instead.
    pub corrected_by: Option<i64>,
    /// The journal number of what these stand for.
    pub corrects: Option<i64>,
    /// Why they were corrected, or stand instead.
    pub why: Option<Words>,
}

/// What a site told, the latest first, also what was corrected.
///
/// # Errors
/// When the rows cannot be read.
pub fn reports(read: &dyn Read, site: Id<kind::Matter>, limit: i64) -> Result<Vec<ReportRow>, StoreError> {
    let sql = format!(
        "SELECT seq, kind, at, recorded_at, offered, held, used, status, way, source, teller, function_code, person, standing, \
         corrected_by, corrects, why FROM relief_report WHERE site = $1 ORDER BY at DESC, seq DESC LIMIT {limit}"
    );
    let one = |row: &Row| {
        Ok(ReportRow {
            seq: row.int(0)?,
            kind: row.text(1)?.to_owned(),
            at: row.time(2)?,
            recorded_at: row.time(3)?,
            figures: Figures { offered: row.int(4)?, held: row.int(5)?, used: row.int(6)? },
            status: Status::of(row.text(7)?).unwrap_or(Status::Unconfirmed),
            way: Way::of(row.text(8)?).unwrap_or(Way::Program),
            source: json(row, 9),
            teller: some_text(row, 10)?,
            function: row.text(11)?.to_owned(),
            person: row.id(12)?,
            standing: row.bool(13)?,
            corrected_by: row.opt(14, Row::int)?,
            corrects: row.opt(15, Row::int)?,
            why: json(row, 16),
        })
    };
    read.query(&sql, &[site.into()])?.iter().map(one).collect()
}

/// A link that was made.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// Its id, which opens nothing.
    pub link: Id<kind::Session>,
    /// What it opens.
    pub scope: Scope,
    /// For whom.
    pub whom: Option<String>,
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it opens.
    pub expires: Timestamp,
    /// When it was first opened.
    pub opened_at: Option<Timestamp>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
    /// How many numbers came by it.
    pub used: i64,
}

const LINK: &str =
    "l.link, l.matter, l.municipality, l.whom, l.made_at, l.expires_at, l.opened_at, l.ended_at, l.used";

fn link_row(row: &Row) -> Result<LinkRow, StoreError> {
    Ok(LinkRow {
        link: row.id(0)?,
        scope: match some_text(row, 2)? {
            Some(code) => Scope::Municipality(code),
            None => Scope::Site(row.id(1)?),
        },
        whom: some_text(row, 3)?,
        made_at: row.time(4)?,
        expires: row.time(5)?,
        opened_at: row.opt(6, Row::time)?,
        ended_at: row.opt(7, Row::time)?,
        used: row.int(8)?,
    })
}

/// The links of a site, the latest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn links(read: &dyn Read, matter: Id<kind::Matter>) -> Result<Vec<LinkRow>, StoreError> {
    let sql = format!("SELECT {LINK} FROM relief_link l WHERE l.matter = $1 ORDER BY l.made_at DESC, l.link");
    read.query(&sql, &[matter.into()])?.iter().map(link_row).collect()
}

/// The links of whole municipalities that the reader may see, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn links_of_municipalities(read: &dyn Read, eye: &Eye) -> Result<Vec<LinkRow>, StoreError> {
    let sees = eye.on("c", 1);
    let sql = format!(
        "SELECT {LINK} FROM relief_link l JOIN relief_circle c ON c.id = l.matter WHERE {} ORDER BY l.made_at DESC, l.link",
        sees.full
    );
    read.query(&sql, &sees.full_params())?.iter().map(link_row).collect()
}

/// A link by its id.
///
/// # Errors
/// When the rows cannot be read.
pub fn link(read: &dyn Read, id: Id<kind::Session>) -> Result<Option<LinkRow>, StoreError> {
    let row = read.one(&format!("SELECT {LINK} FROM relief_link l WHERE l.link = $1"), &[id.into()])?;
    row.as_ref().map(link_row).transpose()
}

/// The sites whose returns a link takes now; none where it takes nothing any more.
///
/// # Errors
/// When the rows cannot be read.
pub fn sites_of_link(read: &dyn Read, link: &LinkRow, now: Timestamp) -> Result<Vec<SiteRow>, StoreError> {
    if link.ended_at.is_some() || link.expires <= now {
        return Ok(Vec::new());
    }
    let ids: Vec<Id<kind::Matter>> = match &link.scope {
        Scope::Site(id) => vec![*id],
        Scope::Municipality(code) => sites_of(read, code)?.iter().map(|s| s.id).collect(),
    };
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let wanted = "s.id = $1 AND s.state <> 'closed' AND s.handling < 2";
        all.extend(chosen(read, &Eye::all(), wanted, vec![id.into()])?);
    }
    Ok(all)
}

/// One line of the history of a site or a need.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// What: the event without package and version (`allocated`).
    pub what: String,
    /// When it happened, as stated.
    pub at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// By whom; nil for the program.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// Whether its words were erased.
    pub erased: bool,
    /// What the event says.
    pub detail: serde_json::Value,
}

/// The history, oldest first, of the latest thousand entries. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, id: Id<kind::Matter>) -> Result<Vec<TurnRow>, StoreError> {
    let sql = "SELECT seq, what, at, recorded_at, person, function_code, erased, detail FROM relief_turn WHERE matter = $1 \
               ORDER BY seq DESC LIMIT 1000";
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            recorded_at: row.time(3)?,
            person: row.id(4)?,
            function: row.text(5)?.to_owned(),
            erased: row.bool(6)?,
            detail: json(row, 7).unwrap_or(serde_json::Value::Null),
        })
    };
    let mut all: Vec<TurnRow> =
        read.query(sql, &[id.into()])?.iter().map(one).collect::<Result<_, StoreError>>()?;
    all.reverse();
    Ok(all)
}
