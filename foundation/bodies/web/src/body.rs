//! A body's page: who sits in it, how often it meets and why, its sessions, what it decided and is not done.

use bodies::body::{Quorum, Role};
use bodies::read::{self, SessionFilter};
use kernel::{Resource, Text, Timestamp};
use serde::Serialize;
use web::{Answer, Fault, Page, Visit};

use crate::desk::Desk;
use crate::plan::{ProposalShow, RhythmShow};
use crate::show::{DecisionShow, SessionShow, decision_shows};

/// Most sessions on the page.
const SESSIONS: i64 = 50;
/// Most decisions on the page.
const DECISIONS: i64 = 50;

/// A version of a body that a person created.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct VersionShow {
    version: i64,
    at: Timestamp,
    by: Text,
    seq: i64,
}

#[derive(Debug, Serialize)]
pub(crate) struct BodyPage {
    code: String,
    name: Text,
    short: Text,
    role: &'static str,
    strategic: bool,
    chair: Option<Text>,
    /// Functions that sit in it, and in how many areas there is one.
    members: Vec<(Text, usize)>,
    rhythm: Option<RhythmShow>,
    rhythm_source: Option<String>,
    quorum: Option<&'static str>,
    quorum_n: i64,
    /// What the profile says the rhythm holds for.
    rhythm_remark: Option<Text>,
    source: String,
    /// What the profile says was read there and what not.
    remark: Option<Text>,
    proposal: Option<ProposalShow>,
    sessions: Vec<SessionShow>,
    decisions: Vec<DecisionShow>,
    versions: Vec<VersionShow>,
    may_convene: bool,
    may_record: bool,
    /// Whether this reader notes what others tell of it.
    may_note: bool,
    needs_vote: bool,
}

impl Page for BodyPage {
    const TEMPLATE: &'static str = "bodies/body.html";
    const ROOM: &'static str = "bodies";
    const LOOKS_BACK: bool = true;
    fn samples() -> Vec<Self> {
        let one = |role: &'static str, full: bool| Self {
            code: "committee".into(),
            name: Text::three("Comité <b>", "Comité", "Committee"),
            short: Text::three("CC", "CC", "CC"),
            role,
            strategic: full,
            chair: full.then(crate::sample::name),
            members: if full {
                vec![(crate::sample::name(), 1), (crate::sample::name(), 19)]
            } else {
                Vec::new()
            },
            rhythm: full.then_some(RhythmShow { code: "months", n: 2 }),
            rhythm_source: full.then(|| "note <b>".into()),
            quorum: full.then_some("least"),
            quorum_n: 3,
            rhythm_remark: full.then(crate::sample::name),
            source: "loi <b> / wet".into(),
            remark: full.then(crate::sample::name),
            proposal: full.then(|| ProposalShow::samples().pop()).flatten(),
            sessions: if full { SessionShow::samples() } else { Vec::new() },
            decisions: if full { DecisionShow::samples() } else { Vec::new() },
            versions: if full {
                vec![VersionShow { version: 1, at: crate::sample::AT, by: crate::sample::name(), seq: 4 }]
            } else {
                Vec::new()
            },
            may_convene: full,
            may_record: full,
            may_note: full,
            needs_vote: full,
        };
        let half = Self { quorum: Some("more-than-half"), ..one("attended", true) };
        vec![one("convened", true), one("told", true), half, one("", false), one("told", false)]
    }
}

pub(crate) async fn show(Visit { shell, desk, reader, who, id: code }: Visit<Desk, String>) -> Answer {
    shell.permit(&who, "matter.read", &Resource::service())?;
    let (eye, names, facts) = (desk.eye(who.actor()), desk.names(), desk.facts());
    let now = shell.seen_at(&reader);
    let may = |power| reader.as_of.is_none() && desk.may(who.actor(), power);
    let page = shell.read(&reader, |read| {
        let row = read::body(read, &facts, &code)?.ok_or_else(Fault::not_found)?;
        let body = row.body;
        let remarks = facts.remarks.get(&code).cloned().unwrap_or_default();
        let filter = SessionFilter { body: Some(code.clone()), ..SessionFilter::default() };
        let sessions = read::sessions(read, &eye, &filter, SESSIONS)?;
        let show = |s| SessionShow::of(read, &desk, desk.onlooker(&who), reader.lang, s);
        let open = read::open_decisions(read, &eye, &code, DECISIONS)?;
        let decisions = decision_shows(read, &desk, who.actor(), &names, &[], &open)?;
        let version = |v: &read::VersionRow| VersionShow {
            version: v.version,
            at: v.at,
            by: names.function(&v.function),
            seq: v.seq,
        };
        Ok(BodyPage {
            role: body.role.map_or("", Role::code),
            strategic: body.log == bodies::body::Log::Strategic,
            chair: body.chair.as_deref().map(|f| names.function(f)),
            members: body.members.iter().map(|f| (names.function(f), facts.seats(f).len())).collect(),
            rhythm: body.rhythm.map(RhythmShow::of),
            rhythm_source: body.rhythm_source.clone(),
            quorum: body.quorum.map(|q| if q == Quorum::MoreThanHalf { "more-than-half" } else { "least" }),
            quorum_n: if let Some(Quorum::Least(n)) = body.quorum { i64::from(n) } else { 0 },
            proposal: read::proposal(read, &eye, &body, now, shell.zone())?.as_ref().map(ProposalShow::of),
            sessions: sessions.iter().map(show).collect::<Result<_, _>>()?,
            decisions: decisions.into_iter().filter(DecisionShow::is_open).collect(),
            versions: read::body_versions(read, &code)?.iter().map(version).collect(),
            may_convene: may("body.convene") && body.role != Some(Role::Told),
            may_record: may("body.record"),
            may_note: reader.as_of.is_none() && crate::foreign::notes(&desk, who.actor(), &body),
            needs_vote: body.needs_vote,
            code: body.code,
            name: body.names,
            short: body.short,
            source: body.source,
            remark: remarks.body,
            rhythm_remark: remarks.rhythm,
        })
    })?;
    shell.draw(&reader, &page).answer()
}
