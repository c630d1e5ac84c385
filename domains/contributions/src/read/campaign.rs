//! Campaigns and the sheets of their partners.

use std::collections::BTreeSet;

use kernel::{Handling, Id, Text, Timestamp, Words, kind};
use store::{Read, Row, StoreError, Value};

use super::Eye;
use crate::Reminders;
use crate::state::{CampaignNow, json};

/// A campaign for a page.
#[derive(Debug, Clone)]
pub struct CampaignRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// The year that is asked about.
    pub year: i64,
    /// What it is called.
    pub names: Text,
    /// What partners are written.
    pub letter: Text,
    /// What partners are asked besides, by number.
    pub questions: Vec<Text>,
    /// Of them, the numbers of those that are not asked any more.
    pub gone: BTreeSet<i64>,
    /// The journal number of the last correction, or of its opening.
    pub changed_seq: i64,
    /// Until when answers are due.
    pub due: Timestamp,
    /// When its partners are reminded, where that is not as the profile says.
    pub reminders: Option<Reminders>,
    /// How it is handled.
    pub handling: Handling,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed, and why.
    pub closed: Option<(Timestamp, Option<Words>)>,
    /// When it was last opened again after that, and why.
    pub reopened: Option<(Timestamp, Option<Words>)>,
    /// Partners asked, of those that the reader may see.
    pub partners: i64,
    /// Of them, those of whom an answer is missing on some measure.
    pub open: i64,
    /// Of them, those who answered nothing at all.
    pub unanswered: i64,
    /// Actions that nobody has judged.
    pub to_judge: i64,
    /// Actions that were accepted.
    pub accepted: i64,
}

impl CampaignRow {
    /// Its questions that are asked still, each with its number.
    pub fn asks(&self) -> impl Iterator<Item = (i64, &Text)> {
        (1..).zip(&self.questions).filter(|(n, _)| !self.gone.contains(n))
    }
    /// Whether the day is over.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.due <= now
    }
}

const CAMPAIGN: &str = "SELECT c.id, c.year, c.names, c.letter, c.questions, c.due, c.handling, c.opened_at, c.closed_at, \
                        c.closed_words, c.reminders, c.reopened_at, c.reopened_words, c.gone, c.changed_seq FROM contribution_campaign c";

/// The campaigns, the latest year first.
///
/// # Errors
/// When the rows cannot be read.
pub fn campaigns(read: &dyn Read, eye: &Eye) -> Result<Vec<CampaignRow>, StoreError> {
    let sees = eye.on("c", 1);
    let sql = format!("{CAMPAIGN} WHERE {} ORDER BY c.year DESC, c.opened_seq DESC LIMIT 200", sees.full);
    read.query(&sql, &sees.full_params())?.iter().map(|row| of(read, eye, row)).collect()
}

/// A campaign, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn campaign(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<CampaignRow>, StoreError> {
    let sees = eye.on("c", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!("{CAMPAIGN} WHERE c.id = $1 AND {}", sees.full);
    read.one(&sql, &params)?.map(|row| of(read, eye, &row)).transpose()
}

fn of(read: &dyn Read, eye: &Eye, row: &Row) -> Result<CampaignRow, StoreError> {
    let id: Id<kind::Matter> = row.id(0)?;
    let sees = eye.on("s", 2);
    let mut params: Vec<Value> = vec![id.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT COALESCE(SUM(CASE WHEN s.measures > 0 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN s.open > 0 THEN 1 ELSE 0 END), 0), \
         COALESCE(SUM(CASE WHEN s.version = 0 AND s.measures > 0 THEN 1 ELSE 0 END), 0), CAST(COALESCE(SUM(s.given), 0) AS BIGINT), CAST(COALESCE(SUM(s.accepted), 0) AS BIGINT) FROM \
         contribution_sheet s WHERE s.campaign = $1 AND {}",
        sees.full
    );
    let counts = read.one(&sql, &params)?;
    let count = |n: usize| counts.as_ref().map_or(Ok(0), |row| row.int(n));
    Ok(CampaignRow {
        id,
        year: row.int(1)?,
        names: json(row, 2).unwrap_or_default(),
        letter: json(row, 3).unwrap_or_default(),
        questions: json(row, 4).unwrap_or_default(),
        gone: json(row, 13).unwrap_or_default(),
        changed_seq: row.int(14)?,
        due: row.time(5)?,
        handling: Handling::from_rank(row.int(6)?).unwrap_or(Handling::ProfessionalSecrecy),
        opened_at: row.time(7)?,
        closed: row.opt(8, Row::time)?.map(|at| (at, json(row, 9))),
        reopened: row.opt(11, Row::time)?.map(|at| (at, json(row, 12))),
        reminders: json(row, 10),
        partners: count(0)?,
        open: count(1)?,
        unanswered: count(2)?,
        to_judge: count(3)?,
        accepted: count(4)?,
    })
}

/// Every sheet of a campaign, whoever may see it: for the program itself.
///
/// # Errors
/// When the rows cannot be read.
pub fn campaign_sheets(
    read: &dyn Read,
    campaign: Id<kind::Matter>,
) -> Result<Vec<Id<kind::Matter>>, StoreError> {
    let Some(now) = CampaignNow::find(read, campaign)? else { return Ok(Vec::new()) };
    now.sheets(read)
}

/// The day of a campaign was moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// When it was moved.
    pub at: Timestamp,
    /// By which function.
    pub function: String,
    /// Until when answers were due before.
    pub was: Timestamp,
    /// Until when they are due since.
    pub due: Timestamp,
    /// Why.
    pub words: Option<Words>,
}

/// How often, when and why the day of a campaign was moved, the latest first. The caller has made sure that it may be read.
///
/// # Errors
/// When the rows cannot be read.
pub fn moves(read: &dyn Read, campaign: Id<kind::Matter>) -> Result<Vec<MoveRow>, StoreError> {
    let sql = "SELECT seq, at, function_code, was, due, words FROM contribution_moved WHERE campaign = $1 ORDER BY seq DESC";
    let one = |row: &Row| {
        Ok(MoveRow {
            seq: row.int(0)?,
            at: row.time(1)?,
            function: row.text(2)?.to_owned(),
            was: row.time(3)?,
            due: row.time(4)?,
            words: json(row, 5),
        })
    };
    read.query(sql, &[campaign.into()])?.iter().map(one).collect()
}

/// The sheet of a partner for a page.
#[derive(Debug, Clone)]
pub struct SheetRow {
    /// Its id.
    pub id: Id<kind::Matter>,
    /// Its campaign.
    pub campaign: Id<kind::Matter>,
    /// What the campaign is called.
    pub campaign_names: Text,
    /// Whether the campaign is closed.
    pub closed: bool,
    /// The year that is asked about.
    pub year: i64,
    /// Code of the partner's organisation.
    pub partner: String,
    /// Its name when it was asked.
    pub names: Text,
    /// Areas it is competent for.
    pub areas: BTreeSet<String>,
    /// How it is handled.
    pub handling: Handling,
    /// Until when the answer is due.
    pub due: Timestamp,
    /// How often it answered.
    pub version: i64,
    /// When it answered the last time.
    pub answered_at: Option<Timestamp>,
    /// Measures that it is asked about.
    pub measures: i64,
    /// Of them, those without an answer.
    pub open: i64,
    /// Of them, those on which there is nothing to report.
    pub nothing: i64,
    /// Of them, those of which that answer came back with questions.
    pub nothing_returned: i64,
    /// Of them, those of which nobody has judged that answer. It does not hold a sheet open: it can be judged.
    pub nothing_given: i64,
    /// Actions that nobody has judged.
    pub given: i64,
    /// Actions that were accepted.
    pub accepted: i64,
    /// Actions that came back with questions.
    pub returned: i64,
    /// Actions that were refused or taken out.
    pub refused: i64,
    /// When it was asked.
    pub asked_at: Timestamp,
    /// The journal number of its last change.
    pub changed_seq: i64,
}

kernel::coded! {
    /// Where a sheet stands, in one word; the first that holds.
    SheetState {
        /// Something came back and is not answered.
        Returned = "returned",
        /// Something waits to be judged.
        ToJudge = "to-judge",
        /// The day is over, and nothing came at all.
        Silent = "silent",
        /// The day is over, and on some measures nothing came.
        Partly = "partly",
        /// There is time still.
        Waiting = "waiting",
        /// Everything is answered and judged.
        Done = "done",
        /// All that was asked was taken back.
        NotAsked = "not-asked",
    }
}

impl SheetRow {
    /// Whether the day has passed, or the campaign was closed before it.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        self.closed || self.due <= now
    }
    /// Whether the partner has something to answer: a measure without an answer, or what came back with questions.
    #[must_use]
    pub const fn owes(&self) -> bool {
        self.open + self.returned + self.nothing_returned > 0
    }
    /// Whether somebody may want to judge something on it: whatever its state, where that there is nothing to report was not.
    #[must_use]
    pub fn to_judge(&self, now: Timestamp) -> bool {
        self.nothing_given > 0 || self.state(now) == SheetState::ToJudge
    }
    /// Where it stands.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> SheetState {
        let over = self.is_over(now);
        match self {
            Self { returned, nothing_returned, .. } if returned + nothing_returned > 0 => {
                SheetState::Returned
            }
            Self { given, .. } if *given > 0 => SheetState::ToJudge,
            Self { measures: 0, .. } => SheetState::NotAsked,
            Self { open: 0, .. } => SheetState::Done,
            Self { version: 0, .. } if over => SheetState::Silent,
            _ if over => SheetState::Partly,
            _ => SheetState::Waiting,
        }
    }
}

/// Which sheets are wanted.
#[derive(Debug, Clone, Default)]
pub struct SheetFilter {
    /// Of this campaign.
    pub campaign: Option<Id<kind::Matter>>,
    /// Of this partner.
    pub partner: Option<String>,
    /// Of this year.
    pub year: Option<i64>,
}

const SHEET: &str = "SELECT s.id, s.campaign, c.names, c.closed_at, s.year, s.partner, s.names, s.areas, s.handling, s.due, \
                     s.version, s.answered_at, s.measures, s.open, s.reported_none, s.given, s.accepted, s.returned, s.refused, \
                     s.asked_at, s.changed_seq, s.none_returned, s.none_given FROM contribution_sheet s JOIN contribution_campaign c ON c.id = s.campaign";

/// Sheets, by the code of their partner.
///
/// # Errors
/// When the rows cannot be read.
pub fn sheets(
    read: &dyn Read,
    eye: &Eye,
    filter: &SheetFilter,
    limit: i64,
) -> Result<Vec<SheetRow>, StoreError> {
    let mut params: Vec<Value> = Vec::new();
    let mut wanted = vec!["1 = 1".to_owned()];
    if let Some(campaign) = filter.campaign {
        params.push(campaign.into());
        wanted.push(format!("s.campaign = ${}", params.len()));
    }
    if let Some(partner) = &filter.partner {
        params.push(partner.as_str().into());
        wanted.push(format!("s.partner = ${}", params.len()));
    }
    if let Some(year) = filter.year {
        params.push(year.into());
        wanted.push(format!("s.year = ${}", params.len()));
    }
    let sees = eye.on("s", params.len() + 1);
    params.extend(sees.full_params());
    let sql = format!(
        "{SHEET} WHERE {} AND {} ORDER BY s.partner, s.asked_seq LIMIT {limit}",
        wanted.join(" AND "),
        sees.full
    );
    read.query(&sql, &params)?.iter().map(sheet_of).collect()
}

/// A sheet, where the reader may see it.
///
/// # Errors
/// When the rows cannot be read.
pub fn sheet(read: &dyn Read, eye: &Eye, id: Id<kind::Matter>) -> Result<Option<SheetRow>, StoreError> {
    let sees = eye.on("s", 2);
    let mut params = vec![id.into()];
    params.extend(sees.full_params());
    read.one(&format!("{SHEET} WHERE s.id = $1 AND {}", sees.full), &params)?
        .as_ref()
        .map(sheet_of)
        .transpose()
}

/// Name of a partner as it was asked the last time; nothing where it never was.
///
/// # Errors
/// When the rows cannot be read.
pub fn partner_of(read: &dyn Read, code: &str) -> Result<Option<Text>, StoreError> {
    let sql = "SELECT names FROM contribution_sheet WHERE partner = $1 ORDER BY asked_seq DESC LIMIT 1";
    Ok(read.one(sql, &[code.into()])?.and_then(|row| json(&row, 0)))
}

/// A partner that was asked before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPartner {
    /// Its code.
    pub code: String,
    /// Its name as it was asked the last time.
    pub names: Text,
    /// What sort of organisation it is, where that was said.
    pub kind: Option<String>,
    /// Areas it is competent for.
    pub areas: BTreeSet<String>,
}

/// The partners that were asked before, as they were the last time, by their code; of what the reader may see.
///
/// # Errors
/// When the rows cannot be read.
pub fn partners(read: &dyn Read, eye: &Eye) -> Result<Vec<KnownPartner>, StoreError> {
    let sees = eye.on("s", 1);
    let sql = format!(
        "SELECT s.partner, s.names, s.kind, s.areas FROM contribution_sheet s WHERE {} ORDER BY s.partner, s.asked_seq DESC",
        sees.full
    );
    let mut all: Vec<KnownPartner> = Vec::new();
    for row in read.query(&sql, &sees.full_params())? {
        let code = row.text(0)?;
        if all.last().is_none_or(|last| last.code != code) {
            all.push(KnownPartner {
                code: code.to_owned(),
                names: json(&row, 1).unwrap_or_default(),
                kind: row.opt(2, Row::text)?.map(str::to_owned),
                areas: json(&row, 3).unwrap_or_default(),
            });
        }
    }
    Ok(all)
}

/// How many actions wait to be judged, and how many sheets are late without an answer: the number beside the room.
///
/// # Errors
/// When the rows cannot be read.
pub fn late(read: &dyn Read, eye: &Eye, now: Timestamp) -> Result<(i64, i64), StoreError> {
    let sees = eye.on("s", 2);
    let mut params = vec![now.into()];
    params.extend(sees.full_params());
    let sql = format!(
        "SELECT COALESCE(SUM(CASE WHEN s.given > 0 THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN s.due <= $1 AND s.open > 0 THEN \
         1 ELSE 0 END), 0) FROM contribution_sheet s JOIN contribution_campaign c ON c.id = s.campaign WHERE c.closed_at IS NULL \
         AND {}",
        sees.full
    );
    read.one(&sql, &params)?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}

fn sheet_of(row: &Row) -> Result<SheetRow, StoreError> {
    Ok(SheetRow {
        id: row.id(0)?,
        campaign: row.id(1)?,
        campaign_names: json(row, 2).unwrap_or_default(),
        closed: !row.is_null(3),
        year: row.int(4)?,
        partner: row.text(5)?.to_owned(),
        names: json(row, 6).unwrap_or_default(),
        areas: json(row, 7).unwrap_or_default(),
        handling: Handling::from_rank(row.int(8)?).unwrap_or(Handling::ProfessionalSecrecy),
        due: row.time(9)?,
        version: row.int(10)?,
        answered_at: row.opt(11, Row::time)?,
        measures: row.int(12)?,
        open: row.int(13)?,
        nothing: row.int(14)?,
        given: row.int(15)?,
        accepted: row.int(16)?,
        returned: row.int(17)?,
        refused: row.int(18)?,
        asked_at: row.time(19)?,
        changed_seq: row.int(20)?,
        nothing_returned: row.int(21)?,
        nothing_given: row.int(22)?,
    })
}
