//! Phases: declared or recorded, confirmed, told, lifted; and the evaluation that follows.

use std::collections::BTreeSet;
use std::sync::Arc;

use emergency::Facts;
use emergency::command::{
    AnswerAct, CloseEvaluation, DeclarePhase, DrawLesson, EndPhase, HoldDebrief, MarkTold, NoteFinding,
    Subject, Verdict,
};
use emergency::evaluation::{Debrief, State as Standing};
use emergency::phase::{Act as Said, Heard, Recipient, Spoken};
use emergency::read::{self, EvaluationRow, Eye, PhaseRow};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one, part};
use crate::script::{self, Act, Declare, End, HeardFrom, Phase, PhaseTold, words};

pub(super) fn asks(cx: &Cx<'_>, act: &Phase) -> Result<Asks, StoreError> {
    let facts = cx.rooms.phases(cx.actor);
    match act {
        Phase::Declare(d) => declare(cx, d, &facts),
        Phase::Confirm(p) => {
            let waits = phase(cx, &p.phase)?.filter(|p| p.state.is_live() && p.declared_as.waits());
            let rule = |p: PhaseRow| AnswerAct {
                phase: p.id,
                act: Said::Declaration,
                verdict: Verdict::Confirm,
                words: None,
                based_on: Some(p.changed_seq),
            };
            Ok(waits.map_or_else(Vec::new, |p| one(rule(p), &facts)))
        }
        Phase::Told(t) => told(cx, t, &facts),
        Phase::End(e) => end(cx, e, &facts),
        Phase::Debrief(d) => debrief(cx, d, &facts),
        Phase::Finding(f) => {
            let rule = |e: EvaluationRow| NoteFinding {
                evaluation: e.id,
                debrief: f.debrief,
                sort: f.sort,
                discipline: f.discipline,
                words: words(&f.text),
            };
            let open = evaluation(cx, &f.phase)?;
            Ok(open.map_or_else(Vec::new, |e| one(rule(e), &facts)))
        }
        Phase::Lesson(l) => lesson(cx, l, &facts),
        Phase::Close(c) => {
            let said = words(&c.text);
            let rule = |e: EvaluationRow| CloseEvaluation {
                evaluation: e.id,
                without: (e.lessons == 0).then(|| said.clone()),
                words: Some(said.clone()),
                based_on: Some(e.changed_seq),
            };
            let open = evaluation(cx, &c.phase)?;
            Ok(open.map_or_else(Vec::new, |e| one(rule(e), &facts)))
        }
    }
}

/// The phase of this name: the script's own, or the one of the same level that somebody declared or recorded in its place.
fn phase(cx: &Cx<'_>, name: &str) -> Result<Option<PhaseRow>, StoreError> {
    let own = read::phase(cx.scene.read, &Eye::all(), cx.scene.own(name))?;
    if own.is_some() {
        return Ok(own);
    }
    let declared = cx.scene.script.acts().find_map(|(_, act)| match act {
        Act::Phase(Phase::Declare(d)) if d.phase == name => Some(d),
        _ => None,
    });
    let Some(declared) = declared else { return Ok(None) };
    let Some((about, _)) = cx.scene.about(Some(&declared.about))? else { return Ok(None) };
    let all = read::about(cx.scene.read, &Eye::all(), about)?;
    Ok(all.into_iter().find(|p| p.level == declared.level && p.state.is_live()))
}

/// The open evaluation of a phase.
fn evaluation(cx: &Cx<'_>, name: &str) -> Result<Option<EvaluationRow>, StoreError> {
    let Some(id) = phase(cx, name)?.and_then(|p| p.evaluation) else { return Ok(None) };
    let row = read::evaluation(cx.scene.read, &Eye::all(), id)?;
    Ok(row.filter(|e| e.state == Standing::Open))
}

fn spoken(from: &HeardFrom) -> Spoken {
    Spoken {
        heard: Heard {
            means: from.means,
            read_back: true,
            source: from.source.as_ref().map(words),
            dated: None,
        },
        name: from.name.clone(),
        number: from.number.clone(),
    }
}

fn declare(cx: &Cx<'_>, declare: &Declare, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    if phase(cx, &declare.phase)?.is_some() {
        return NOTHING;
    }
    let Some(about) = cx.scene.subject(Some(&declare.about))? else { return NOTHING };
    let subject = Subject { matter: about.matter, label: about.label, resource: about.resource };
    let rule = DeclarePhase {
        criteria: declare.criteria.clone(),
        reasons: declare.text.as_ref().map(words),
        territory: declare.territory.clone(),
        text: declare.wording.clone(),
        stated: cx.scene.stated(cx.step),
        heard: declare.heard.as_ref().map(spoken),
        ..DeclarePhase::new(cx.scene.own(&declare.phase), declare.level, subject)
    };
    Ok(one(rule, facts))
}

fn told(cx: &Cx<'_>, told: &PhaseTold, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = phase(cx, &told.phase)? else { return NOTHING };
    let all = read::recipients(cx.scene.read, now.id)?;
    let due = all.into_iter().filter(|r| r.is_due(now.state));
    let mark = |r: read::RecipientRow| {
        let rule = MarkTold {
            phase: now.id,
            recipient: r.n,
            reached: true,
            means: told.means,
            whom: None,
            read_back: false,
            words: None,
            stated: None,
        };
        part(&r.n.to_string(), rule, facts)
    };
    Ok(due.take(told.most.unwrap_or(usize::MAX)).map(mark).collect())
}

fn end(cx: &Cx<'_>, end: &End, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(now) = phase(cx, &end.phase)?.filter(|p| p.state.is_live()) else { return NOTHING };
    let rule = EndPhase {
        phase: now.id,
        how: end.how,
        reasons: end.text.as_ref().map(words),
        text: end.wording.clone(),
        stated: cx.scene.stated(cx.step),
        heard: end.heard.as_ref().map(spoken),
        received: false,
        more: BTreeSet::new(),
        evaluation: cx.scene.own(&format!("{}, evaluation", end.phase)),
        based_on: Some(now.changed_seq),
    };
    Ok(one(rule, facts))
}

fn debrief(cx: &Cx<'_>, held: &script::HoldDebrief, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(open) = evaluation(cx, &held.phase)? else { return NOTHING };
    let before = match held.debrief {
        Debrief::Hot => open.hot_at,
        Debrief::Cold => open.cold_at,
    };
    if before.is_some() {
        return NOTHING;
    }
    let rule = HoldDebrief {
        evaluation: open.id,
        debrief: held.debrief,
        held: None,
        took_part: held.took_part.clone(),
        words: held.text.as_ref().map(words),
    };
    Ok(one(rule, facts))
}

fn lesson(cx: &Cx<'_>, lesson: &script::DrawLesson, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let Some(open) = evaluation(cx, &lesson.phase)? else { return NOTHING };
    let commitment = cx.scene.own(&lesson.lesson);
    let known = read::lessons(cx.scene.read, open.id)?;
    if known.iter().any(|l| l.commitment == commitment) {
        return NOTHING;
    }
    let rule = DrawLesson {
        evaluation: open.id,
        finding: None,
        words: words(&lesson.text),
        to: Recipient::of(lesson.to.as_str()),
        due: Some(cx.in_minutes(lesson.due_days * 24 * 60)),
        commitment,
    };
    Ok(one(rule, facts))
}
