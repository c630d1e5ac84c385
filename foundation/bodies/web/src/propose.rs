//! What the record proposes for an agenda, taken on at a click; points that members ask for; what an item is.

use bodies::command::{AnswerPoint, AskPoint, DescribeItem, ItemSeen, Origin, Proposed, TakeProposals};
use bodies::read::{self, AskedRow};
use bodies::session::ItemSort;
use kernel::{Handling, Id, Lang, Refusal, Text, Timestamp, Words, kind};
use serde::{Deserialize, Serialize};
use store::{Receipt, StoreError};
use web::{Amended, Answer, Args, Fault, Posted, Texts, fields};

use crate::desk::Desk;
use crate::explain::{self, At};
use crate::session::{Whole, answered, described_again, may, take as taken, there};
use crate::show::{PersonShow, described};
use desk::Names;

/// Most decisions that are proposed again.
const DECISIONS: i64 = 50;
/// Most characters of a title made from the text of a decision.
const TITLE: usize = 160;

/// A point that the record proposes.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProposalShow {
    /// What tells it from others: `minutes:…`, `decision:…`, `asked:…`.
    key: String,
    /// `minutes`, `decision` or `asked`.
    from: &'static str,
    /// Number of the session, label of the decision, or what is asked for.
    what: Text,
    /// The text of the decision; why it is asked for.
    more: Option<Text>,
    /// Who asks.
    by: Option<Text>,
    /// Its page, without language.
    path: Option<String>,
    /// Whether what was asked for is overdue.
    late: bool,
    /// For a point that is asked for: its id.
    point: String,
}

impl ProposalShow {
    pub(crate) fn samples() -> Vec<Self> {
        let one = |from: &'static str, late| Self {
            key: format!("{from}:x"),
            from,
            what: Text::three("26-02 <b>", "26-02", "26-02"),
            more: (from != "minutes").then(|| Text::one(Lang::Nl, "<b>")),
            by: (from == "asked").then(crate::sample::name),
            path: (from != "asked").then(|| "sessions/x".into()),
            late,
            point: "x".into(),
        };
        vec![one("minutes", false), one("decision", true), one("decision", false), one("asked", false)]
    }
}

/// A point that was asked for and refused.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RefusedShow {
    title: Text,
    by: Text,
    at: Timestamp,
    why: Words,
}

impl RefusedShow {
    pub(crate) fn of(names: &Names, asked: &[AskedRow]) -> Vec<Self> {
        let one = |row: &AskedRow| {
            let (at, item, why) = row.answered.clone()?;
            if item.is_some() {
                return None;
            }
            let why = why.unwrap_or_else(Words::erased);
            Some(Self { title: row.title.clone(), by: names.function(&row.function), at, why })
        };
        asked.iter().filter_map(one).collect()
    }
    pub(crate) fn samples() -> Vec<Self> {
        vec![Self {
            title: Text::one(Lang::Fr, "<b>"),
            by: crate::sample::name(),
            at: crate::sample::AT,
            why: Words::new(Lang::Nl, "later <b>"),
        }]
    }
}

/// What the record proposes for the agenda of a session: minutes to approve, decisions that are not carried out, points asked for.
pub(crate) fn proposals(whole: &Whole<'_>, asked: &[AskedRow]) -> Result<Vec<ProposalShow>, StoreError> {
    let eye = whole.desk.eye(whole.actor);
    let mut all = Vec::new();
    for held in read::to_approve(whole.read, &eye, &whole.row.body)? {
        let there = whole.items.iter().any(|i| i.minutes_of == Some(held.id));
        if held.at < whole.row.at && !there {
            all.push(ProposalShow {
                key: format!("minutes:{}", held.id),
                from: "minutes",
                what: Text::three(&held.number, &held.number, &held.number),
                more: None,
                by: None,
                path: Some(format!("sessions/{}/minutes", held.id)),
                late: false,
                point: String::new(),
            });
        }
    }
    let mut owed = Vec::new();
    for decision in read::open_decisions(whole.read, &eye, &whole.row.body, DECISIONS)? {
        let there = whole.items.iter().any(|i| i.follows == Some(decision.id));
        if decision.session == whole.row.id || there {
            continue;
        }
        let Some(assignment) = &decision.assignment else { continue };
        let followed = whole.desk.briefing.followed(whole.read, whole.actor, assignment.commitment)?;
        let Some(followed) = followed.filter(|f| f.open) else { continue };
        owed.push(ProposalShow {
            key: format!("decision:{}", decision.id),
            from: "decision",
            what: decision.label.clone(),
            more: Some(decision.text.clone()),
            by: Some(PersonShow::expected(&whole.names, &assignment.to).title),
            path: Some(followed.path),
            late: followed.late,
            point: String::new(),
        });
    }
    // What is overdue comes first.
    owed.sort_by_key(|p| !p.late);
    all.extend(owed);
    let one = |row: &AskedRow| ProposalShow {
        key: format!("asked:{}", row.point),
        from: "asked",
        what: row.title.clone(),
        more: row.words.as_ref().map(Words::as_text),
        by: Some(whole.names.function(&row.function)),
        path: None,
        late: false,
        point: row.point.to_string(),
    };
    all.extend(asked.iter().filter(|a| a.answered.is_none()).map(one));
    Ok(all)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TakeForm {
    /// The key of one, or `all`.
    key: String,
}

/// `POST /sessions/{id}/proposals`: one of them, or all of them with what earlier sessions left open.
pub(crate) async fn take(sent: Posted<Desk, TakeForm>) -> Answer {
    let id = sent.id;
    taken(sent, id, ("proposals", "body-proposals-taken"), |at, sent| {
        let key = sent.value()?.key.trim().to_owned();
        let points = at.shell.live().read(|read| {
            let by = (at.desk.onlooker(&sent.who), at.reader.lang);
            let whole = Whole::of((at.desk, read), by, id, |row| may(at, &sent.who, row))?;
            let whole = whole.ok_or_else(Fault::not_found)?;
            let asked = read::asked(read, id)?;
            let wanted = |p: &ProposalShow| key == "all" || p.key == key;
            let shown = proposals(&whole, &asked)?;
            let mut points: Vec<Proposed> =
                shown.iter().filter(|p| wanted(p)).filter_map(|p| point(at.shell.texts(), p)).collect();
            if key == "all" {
                let eye = at.desk.eye(sent.who.actor());
                let left = read::left_open(read, &eye, &whole.row.body, whole.row.at)?;
                let left = left.into_iter().filter(|(s, _)| s.id != id && s.handling <= whole.row.handling);
                points.extend(left.map(|(session, item)| Proposed {
                    title: item.title,
                    sort: item.sort.unwrap_or(ItemSort::Discussion),
                    minutes: None,
                    from: Origin::Left { session: session.id, item: item.id },
                }));
            }
            Ok::<_, Fault>(points)
        })?;
        Ok(TakeProposals { session: id, points })
    })
    .await
}

/// The point with a title in both languages.
fn point(texts: &Texts, show: &ProposalShow) -> Option<Proposed> {
    let id: Id<kind::Matter> = show.key.split_once(':')?.1.parse().ok()?;
    let say = |lang: Lang, key: &str, more: &str| {
        let mut args = Args::new();
        args.set("what", show.what.show(lang).to_owned());
        args.set("more", more.to_owned());
        texts.say(lang, key, &args)
    };
    Some(match show.from {
        "minutes" => Proposed {
            title: Text::both(
                say(Lang::Fr, "body-title-minutes", ""),
                say(Lang::Nl, "body-title-minutes", ""),
            ),
            sort: ItemSort::Decision,
            minutes: Some(5),
            from: Origin::Minutes { session: id },
        },
        "decision" => {
            let text = |lang: Lang| {
                let text = show.more.as_ref().map_or("", |t| t.show(lang));
                text.lines().next().unwrap_or("").chars().take(TITLE).collect::<String>()
            };
            Proposed {
                title: Text::both(
                    say(Lang::Fr, "body-title-follow", &text(Lang::Fr)),
                    say(Lang::Nl, "body-title-follow", &text(Lang::Nl)),
                ),
                sort: ItemSort::Information,
                minutes: Some(5),
                from: Origin::Decision { decision: id },
            }
        }
        _ => Proposed {
            title: show.what.clone(),
            sort: ItemSort::Discussion,
            minutes: None,
            from: Origin::Asked { point: id },
        },
    })
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PointForm {
    fr: String,
    nl: String,
    words: String,
}

/// `POST /sessions/{id}/points`: a member asks for a point.
pub(crate) async fn ask(sent: Posted<Desk, PointForm>) -> Answer {
    let id = sent.id;
    taken(sent, id, ("point", "body-point-asked"), |at, sent| {
        let value = sent.value()?;
        Ok(AskPoint {
            session: id,
            point: at.shell.ids().next(),
            title: fields::both(&value.fr, &value.nl),
            words: fields::words(&value.words, at.reader.lang),
        })
    })
    .await
}

/// `POST /sessions/{id}/points/{point}/refuse`.
pub(crate) async fn refuse(sent: Posted<Desk, PointForm, (Id<kind::Matter>, Id<kind::Matter>)>) -> Answer {
    let (id, point) = sent.id;
    taken(sent, id, ("refuse", "body-point-refused"), |at, sent| {
        let words = Words::new(at.reader.lang, sent.value()?.words.trim());
        Ok(AnswerPoint { session: id, point, words })
    })
    .await
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct DescribeForm {
    fr: String,
    nl: String,
    sort: String,
    presenter: String,
    minutes: String,
    handling: String,
}

impl DescribeForm {
    fn rule(
        &self,
        at: &At<'_>,
        (session, item): (Id<kind::Matter>, Id<kind::Matter>),
        seen: Option<ItemSeen>,
    ) -> Result<DescribeItem, Refusal> {
        let minutes = fields::whole("minutes", &self.minutes)?;
        let wrong = |_| Refusal::invalid("minutes", "refusal-body-minutes");
        let handling: Option<Handling> = fields::code("handling", &self.handling, |h| h.parse().ok())?;
        let names = at.desk.names();
        let known = |code: &str| names.functions.contains_key(code).then(|| code.to_owned());
        Ok(DescribeItem {
            session,
            item,
            title: fields::both(&self.fr, &self.nl),
            sort: fields::code("sort", &self.sort, ItemSort::of)?.unwrap_or(ItemSort::Discussion),
            presenter: fields::code("presenter", &self.presenter, known)?,
            minutes: minutes.map(|m| u32::try_from(m).map_err(wrong)).transpose()?,
            handling,
            seen,
        })
    }
}

/// A form about an item of a session.
type OfItem = Posted<Desk, DescribeForm, (Id<kind::Matter>, Id<kind::Matter>)>;

/// `POST /sessions/{id}/items/{item}/describe`. What somebody else wrote of the item meanwhile is not written over unseen.
pub(crate) async fn describe(sent: OfItem) -> Answer {
    let (at, of) = (At::of(&sent), sent.id);
    there(&at, &sent.who, of.0)?;
    let (mut amended, mut outcome) = laid_beside(&at, &sent).await?;
    // Somebody was quicker by an instant: once more, beside what stands there now.
    if outcome.as_ref().is_err_and(explain::just_changed) {
        (amended, outcome) = laid_beside(&at, &sent).await?;
    }
    match outcome {
        Err(fault) => at
            .shell
            .refill_amended(at.reader, fault, amended, |form| described_again(&at, &sent.who, of, form)),
        done => {
            let act = ("describe", "body-item-described");
            answered(&at, &sent.who, of.0, done, act, sent.form.typed.clone())
        }
    }
}

/// The form beside what stands there now, and what came of asking.
async fn laid_beside(
    at: &At<'_>,
    sent: &OfItem,
) -> Result<(Amended<DescribeForm>, Result<Receipt, Fault>), Fault> {
    let (of, form) = (sent.id, &sent.form);
    let row = at.shell.live().read(|read| Ok::<_, Fault>(read::item(read, of.0, of.1)?))?;
    let stands = row.as_ref().map_or_else(|| form.typed.clone(), described);
    let amended = form.amends(Some(of.0), stands, 0).saying(|field, code| word(at, field, code));
    let seen = row.as_ref().map(ItemSeen::of);
    let outcome =
        async { explain::ask(at, &sent.who, &form.meta, amended.value()?.rule(at, of, seen)?).await };
    let outcome = outcome.await;
    Ok((amended, outcome))
}

/// What a code in a field of the form means.
fn word(at: &At<'_>, field: &str, code: &str) -> Option<String> {
    let text = |key: &str| Some(at.shell.texts().plain(at.reader.lang, &format!("body-{key}-{code}")));
    match (field, code) {
        ("sort", _) => text("sort"),
        ("handling", "public" | "service") => text("handling"),
        ("presenter", _) => Some(at.desk.names().function(code).show(at.reader.lang).to_owned()),
        _ => None,
    }
}
