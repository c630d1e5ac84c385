//! One sheet: what it asks, what was answered, by whom, and what was said to the partner. The caller has made sure that it may be
//! read.

use std::collections::{BTreeMap, BTreeSet};

use kernel::{Id, Lang, Resource, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::{Read, Row, StoreError};

use super::amended::{asked_then, reworded};
use super::{Eye, SheetRow, amendments};
use crate::action::{Action, Before, Translation};
use crate::campaign::Standing;
use crate::state::{CampaignNow, SheetNow, json};

/// What guards a campaign or a sheet; nothing for any other matter.
///
/// # Errors
/// When the rows cannot be read.
pub fn resource(read: &dyn Read, id: Id<kind::Matter>) -> Result<Option<Resource>, StoreError> {
    if let Some(sheet) = SheetNow::find(read, id)? {
        return Ok(Some(sheet.resource()));
    }
    Ok(CampaignNow::find(read, id)?.map(|campaign| campaign.resource()))
}

/// A measure that a sheet asks about.
#[derive(Debug, Clone)]
pub struct MeasureRow {
    /// The measure.
    pub measure: Id<kind::Matter>,
    /// Its number.
    pub number: String,
    /// Code of its theme.
    pub theme: String,
    /// Its text when it was asked about; empty where it is not available.
    pub titles: Text,
    /// Whether there are actions.
    pub answered: bool,
    /// Why there is nothing to report.
    pub nothing: Option<Words>,
    /// Where that answer stands, where it is one.
    pub stands: Option<NothingRow>,
}

/// What was decided about the answer that there is nothing to report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NothingRow {
    /// Where it stands.
    pub standing: Standing,
    /// Questions or reasons.
    pub words: Option<Words>,
    /// When it was judged, and by which function.
    pub judged: Option<(Timestamp, String)>,
}

impl NothingRow {
    fn of(row: &Row, first: usize) -> Result<Self, StoreError> {
        let function = row.opt(first + 3, Row::text)?.map(str::to_owned);
        Ok(Self {
            standing: row.opt(first, Row::text)?.and_then(Standing::of).unwrap_or(Standing::Given),
            words: json(row, first + 1),
            judged: row.opt(first + 2, Row::time)?.zip(function),
        })
    }
}

/// The measures of a sheet in the order in which they were asked.
///
/// # Errors
/// When the rows cannot be read.
pub fn measures(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Vec<MeasureRow>, StoreError> {
    let sql = "SELECT measure, number, theme, titles, state, reason, none_standing, none_words, none_judged_at, \
               none_judged_function FROM contribution_asked WHERE sheet = $1 ORDER BY n";
    let one = |row: &Row| {
        let nothing = row.text(4)? == "nothing";
        Ok(MeasureRow {
            stands: nothing.then(|| NothingRow::of(row, 6)).transpose()?,
            measure: row.id(0)?,
            number: row.text(1)?.to_owned(),
            theme: row.text(2)?.to_owned(),
            titles: json(row, 3).unwrap_or_default(),
            answered: row.text(4)? == "answered",
            nothing: json(row, 5),
        })
    };
    read.query(sql, &[sheet.into()])?.iter().map(one).collect()
}

/// A question that is asked besides, with what was answered.
#[derive(Debug, Clone)]
pub struct QuestionRow {
    /// Which one, counted from 1.
    pub question: i64,
    /// What it asks.
    pub asks: Text,
    /// What was answered, and when.
    pub answer: Option<(Words, Timestamp)>,
    /// When it got other words, or was added, after the partner was asked.
    pub changed: Option<Timestamp>,
    /// What it asked when it was answered, where that was something else.
    pub was: Option<Text>,
    /// Whether it is not asked any more: what was answered stays.
    pub gone: bool,
}

/// The questions of a sheet in the order of its campaign, also those that are not asked any more.
///
/// # Errors
/// When the rows cannot be read.
pub fn questions(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Vec<QuestionRow>, StoreError> {
    let sql = "SELECT c.questions, c.gone, c.id, s.asked_seq FROM contribution_sheet s JOIN contribution_campaign c ON c.id = s.campaign \
               WHERE s.id = $1";
    let Some(row) = read.one(sql, &[sheet.into()])? else { return Ok(Vec::new()) };
    let asked: Vec<Text> = json(&row, 0).unwrap_or_default();
    let gone: BTreeSet<i64> = json(&row, 1).unwrap_or_default();
    let (since, turned) = (row.int(3)?, amendments(read, row.id(2)?)?);
    let sql = "SELECT question, words, given_at, given_seq FROM contribution_answer WHERE sheet = $1";
    let mut given = BTreeMap::new();
    for row in read.query(sql, &[sheet.into()])? {
        if let Some(words) = json::<Words>(&row, 1) {
            given.insert(row.int(0)?, (words, row.time(2)?, row.int(3)?));
        }
    }
    let one = |(question, asks): (i64, Text)| {
        let answer = given.remove(&question);
        QuestionRow {
            question,
            changed: reworded(&turned, question, since),
            was: answer.as_ref().and_then(|(.., seq)| asked_then(&turned, question, *seq, &asks)),
            gone: gone.contains(&question),
            answer: answer.map(|(words, at, _)| (words, at)),
            asks,
        }
    };
    Ok((1..).zip(asked).map(one).collect())
}

/// What an action says in another language, as the office says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TranslationRow {
    /// What it says.
    pub translation: Translation,
    /// When that was written.
    pub at: Timestamp,
    /// The journal number of that.
    pub seq: i64,
    /// By which function.
    pub function: String,
}

impl TranslationRow {
    /// Its language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.translation.what.lang
    }
}

/// An action as it stands.
#[derive(Debug, Clone)]
pub struct ActionRow {
    /// Its number on the sheet.
    pub n: i64,
    /// What it says.
    pub action: Action,
    /// Where it stands.
    pub standing: Standing,
    /// In which answer of the partner it came.
    pub version: i64,
    /// When it was given.
    pub given_at: Timestamp,
    /// The journal number of that.
    pub given_seq: i64,
    /// Questions or reasons.
    pub words: Option<Words>,
    /// When it was judged, and by which function.
    pub judged: Option<(Timestamp, String)>,
    /// What it says in other languages, as the office says it.
    pub translations: Vec<TranslationRow>,
}

const ACTION: &str = "a.n, a.content, a.standing, a.version, a.given_at, a.given_seq, a.words, a.judged_at, a.judged_function, \
                      a.translated";

/// The columns of [`ACTION`], from this one on; nothing where it cannot be read any more.
fn action(row: &Row, first: usize) -> Result<Option<ActionRow>, StoreError> {
    let Some(content) = json(row, first + 1) else { return Ok(None) };
    let function = row.opt(first + 8, Row::text)?.map(str::to_owned);
    Ok(Some(ActionRow {
        n: row.int(first)?,
        action: content,
        standing: Standing::of(row.text(first + 2)?).unwrap_or(Standing::Refused),
        version: row.int(first + 3)?,
        given_at: row.time(first + 4)?,
        given_seq: row.int(first + 5)?,
        words: json(row, first + 6),
        judged: row.opt(first + 7, Row::time)?.zip(function),
        translations: json(row, first + 9).unwrap_or_default(),
    }))
}

/// The actions of a sheet that were not taken back.
///
/// # Errors
/// When the rows cannot be read.
pub fn actions(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Vec<ActionRow>, StoreError> {
    let sql = format!(
        "SELECT {ACTION} FROM contribution_action a WHERE a.sheet = $1 AND a.dropped = FALSE ORDER BY a.n"
    );
    let rows = read.query(&sql, &[sheet.into()])?;
    rows.iter().filter_map(|row| action(row, 0).transpose()).collect()
}

/// An action with the sheet on which it stands.
#[derive(Debug, Clone)]
pub struct PlacedAction {
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// Code of the partner.
    pub partner: String,
    /// Its name.
    pub names: Text,
    /// The year.
    pub year: i64,
    /// The measure's number.
    pub number: String,
    /// The action.
    pub row: ActionRow,
}

/// The beginning of a query for [`placed`].
pub(super) fn placed_sql() -> String {
    format!(
        "SELECT s.id, s.partner, s.names, s.year, m.number, {ACTION} FROM contribution_action a JOIN contribution_sheet s ON s.id \
         = a.sheet JOIN contribution_asked m ON m.sheet = a.sheet AND m.measure = a.measure WHERE a.dropped = FALSE"
    )
}

pub(super) fn placed(row: &Row) -> Result<Option<PlacedAction>, StoreError> {
    let Some(action) = action(row, 5)? else { return Ok(None) };
    Ok(Some(PlacedAction {
        sheet: row.id(0)?,
        partner: row.text(1)?.to_owned(),
        names: json(row, 2).unwrap_or_default(),
        year: row.int(3)?,
        number: row.text(4)?.to_owned(),
        row: action,
    }))
}

/// What the same partner did the year before and was accepted: the measure of this sheet with the same number, where the action
/// stands, and the action.
///
/// # Errors
/// When the rows cannot be read.
pub fn last_year(
    read: &dyn Read,
    sheet: &SheetRow,
) -> Result<Vec<(Id<kind::Matter>, Before, Action)>, StoreError> {
    let sql = format!(
        "SELECT s.id, t.measure, {ACTION} FROM contribution_action a JOIN contribution_sheet s ON s.id = a.sheet JOIN \
         contribution_asked m ON m.sheet = a.sheet AND m.measure = a.measure JOIN contribution_asked t ON t.sheet = $1 AND \
         t.number = m.number WHERE s.partner = $2 AND s.year = $3 AND a.dropped = FALSE AND a.standing = 'accepted' ORDER BY t.n, \
         a.n"
    );
    let params = [sheet.id.into(), sheet.partner.as_str().into(), (sheet.year - 1).into()];
    let mut all = Vec::new();
    for row in read.query(&sql, &params)? {
        let (of, measure) = (row.id(0)?, row.id(1)?);
        if let Some(found) = action(&row, 2)? {
            all.push((measure, Before { sheet: of, n: found.n }, found.action));
        }
    }
    Ok(all)
}

/// Somebody at the partner.
#[derive(Debug, Clone)]
pub struct ContactRow {
    /// The first person or the second one.
    pub n: i64,
    /// Name.
    pub name: Option<String>,
    /// Mail address.
    pub mail: Option<String>,
    /// Language.
    pub lang: Option<Lang>,
}

/// Who answers at the partner.
///
/// # Errors
/// When the rows cannot be read.
pub fn contacts(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Vec<ContactRow>, StoreError> {
    let sql = "SELECT n, name, mail, lang FROM contribution_contact WHERE sheet = $1 ORDER BY n";
    let one = |row: &Row| {
        let text = |c| row.opt(c, Row::text).map(|t| t.map(str::to_owned));
        Ok(ContactRow {
            n: row.int(0)?,
            name: text(1)?,
            mail: text(2)?,
            lang: text(3)?.and_then(|l| l.parse().ok()),
        })
    };
    read.query(sql, &[sheet.into()])?.iter().map(one).collect()
}

/// The sheets of a campaign to which no letter can leave: neither the first person nor the second one has an address.
///
/// # Errors
/// When the rows cannot be read.
pub fn without_address(
    read: &dyn Read,
    campaign: Id<kind::Matter>,
) -> Result<BTreeSet<Id<kind::Matter>>, StoreError> {
    let sql = "SELECT s.id FROM contribution_sheet s WHERE s.campaign = $1 AND NOT EXISTS (SELECT 1 FROM contribution_contact k WHERE \
               k.sheet = s.id AND k.mail IS NOT NULL)";
    read.query(sql, &[campaign.into()])?.iter().map(|row| row.id(0)).collect()
}

/// Codes of the partners to whom a letter can leave when they are asked again: of those who answered there the last time, the first
/// person or the second one has an address.
///
/// # Errors
/// When the rows cannot be read.
pub fn with_address(read: &dyn Read) -> Result<BTreeSet<String>, StoreError> {
    let sql = "SELECT s.partner, s.id, k.mail FROM contribution_contact k JOIN contribution_sheet s ON s.id = k.sheet ORDER BY s.partner, \
               s.asked_seq DESC";
    let mut found = BTreeSet::new();
    let mut last: Option<(String, Id<kind::Matter>)> = None;
    for row in read.query(sql, &[])? {
        let (partner, sheet) = (row.text(0)?, row.id(1)?);
        // Who answered on an earlier sheet is not asked again.
        if last.as_ref().is_some_and(|(known, latest)| known == partner && *latest != sheet) {
            continue;
        }
        if !row.is_null(2) {
            found.insert(partner.to_owned());
        }
        last = Some((partner.to_owned(), sheet));
    }
    Ok(found)
}

/// One of them.
///
/// # Errors
/// When the rows cannot be read.
pub fn contact(read: &dyn Read, sheet: Id<kind::Matter>, n: i64) -> Result<Option<ContactRow>, StoreError> {
    Ok(contacts(read, sheet)?.into_iter().find(|contact| contact.n == n))
}

/// A link that was made.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// Its id, which opens nothing.
    pub link: Id<kind::Session>,
    /// The sheet.
    pub sheet: Id<kind::Matter>,
    /// The person of the partner to whom it goes by mail.
    pub contact: Option<i64>,
    /// For whom, where it was made by hand.
    pub whom: Option<String>,
    /// When it was made.
    pub made_at: Timestamp,
    /// Until when it opens.
    pub expires: Timestamp,
    /// When it was first opened.
    pub opened_at: Option<Timestamp>,
    /// When it was ended.
    pub ended_at: Option<Timestamp>,
    /// How many answers came by it.
    pub used: i64,
}

const LINK: &str = "SELECT link, sheet, contact, whom, made_at, expires_at, opened_at, ended_at, used FROM contribution_link";

fn link_row(row: &Row) -> Result<LinkRow, StoreError> {
    Ok(LinkRow {
        link: row.id(0)?,
        sheet: row.id(1)?,
        contact: row.opt(2, Row::int)?,
        whom: row.opt(3, Row::text)?.map(str::to_owned),
        made_at: row.time(4)?,
        expires: row.time(5)?,
        opened_at: row.opt(6, Row::time)?,
        ended_at: row.opt(7, Row::time)?,
        used: row.int(8)?,
    })
}

/// The links of a sheet, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn links(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Vec<LinkRow>, StoreError> {
    let rows =
        read.query(&format!("{LINK} WHERE sheet = $1 ORDER BY made_at DESC, link"), &[sheet.into()])?;
    rows.iter().map(link_row).collect()
}

/// One link.
///
/// # Errors
/// When the rows cannot be read.
pub fn link(read: &dyn Read, id: Id<kind::Session>) -> Result<Option<LinkRow>, StoreError> {
    read.one(&format!("{LINK} WHERE link = $1"), &[id.into()])?.as_ref().map(link_row).transpose()
}

/// How many letters left to the partner, and how many could not because no address was known: what shows that one asked.
///
/// # Errors
/// When the rows cannot be read.
pub fn told(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<(i64, i64), StoreError> {
    let sql = "SELECT COALESCE(SUM(CASE WHEN mail = TRUE THEN 1 ELSE 0 END), 0), COALESCE(SUM(CASE WHEN mail = FALSE THEN 1 ELSE 0 \
               END), 0) FROM contribution_told WHERE sheet = $1";
    read.one(sql, &[sheet.into()])?.map_or(Ok((0, 0)), |row| Ok((row.int(0)?, row.int(1)?)))
}

/// One line of the history of a sheet.
#[derive(Debug, Clone)]
pub struct TurnRow {
    /// The journal number of its entry.
    pub seq: i64,
    /// What: the event without package and version.
    pub what: String,
    /// When.
    pub at: Timestamp,
    /// By whom; nil for the program.
    pub person: Id<kind::Person>,
    /// Under which function.
    pub function: String,
    /// Whether its words were erased.
    pub erased: bool,
    /// What the event says, without the actions.
    pub detail: serde_json::Value,
}

/// The history, the latest first.
///
/// # Errors
/// When the rows cannot be read.
pub fn turns(read: &dyn Read, sheet: Id<kind::Matter>) -> Result<Vec<TurnRow>, StoreError> {
    let sql = "SELECT seq, what, at, person, function_code, erased, detail FROM contribution_turn WHERE sheet = $1 ORDER BY seq \
               DESC LIMIT 200";
    let one = |row: &Row| {
        Ok(TurnRow {
            seq: row.int(0)?,
            what: row.text(1)?.to_owned(),
            at: row.time(2)?,
            person: row.id(3)?,
            function: row.text(4)?.to_owned(),
            erased: row.bool(5)?,
            detail: json(row, 6).unwrap_or(serde_json::Value::Null),
        })
    };
    read.query(sql, &[sheet.into()])?.iter().map(one).collect()
}

/// Whether a reader sees a sheet: what others may show of it beside their own.
pub(super) fn seen(eye: &Eye, params: &mut Vec<store::Value>) -> String {
    let sees = eye.on("s", params.len() + 1);
    params.extend(sees.full_params());
    sees.full
}
