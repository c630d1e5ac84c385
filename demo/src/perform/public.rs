//! What everybody is told: a warning by two persons, an update, its end; items of the public site.

use std::sync::Arc;

use kernel::{Id, Timestamp, kind};
use store::StoreError;
use warning::Facts;
use warning::command::{
    ChangeItem, ChangeWarning, PublishItem, ReleaseWarning, SubmitWarning, WriteItem, WriteWarning,
};
use warning::item::{Standing, Texts};
use warning::read::{self, Eye, Filter, ItemRow, WarningRow};
use warning::statement::{Act as Effect, Area, Spoken as Words, State, Statement};

use super::{Asks, Cx, NOTHING, one};
use crate::script::{Follow, NewItem, Parts, Public, Reword, Spoken, Submit, Warning};

pub(super) fn asks(cx: &Cx<'_>, act: &Public) -> Result<Asks, StoreError> {
    match act {
        Public::Warn(w) => warn(cx, w),
        Public::Reword(r) => reword(cx, r),
        Public::Submit(s) => submit(cx, s),
        Public::Release(n) => {
            let Some(row) = warning(cx, &n.warning, &[State::Submitted])? else { return NOTHING };
            let reach = cx.rooms.reach(&row.says.area);
            let rule = ReleaseWarning { warning: row.id, reach, based_on: Some(row.changed_seq) };
            Ok(one(rule, &facts(cx, row.about)?))
        }
        Public::Follow(f) => follow(cx, f),
        Public::Item(i) => begin(cx, i),
        Public::Retell(r) => retell(cx, &r.item, &r.texts),
        Public::Publish(n) => {
            let Some(row) = item(cx, &n.item)?.filter(|i| i.standing == Standing::Draft) else {
                return NOTHING;
            };
            let rule = PublishItem { item: row.id, based_on: Some(row.changed_seq) };
            Ok(one(rule, &facts(cx, row.about)?))
        }
    }
}

fn facts(cx: &Cx<'_>, about: Option<Id<kind::Matter>>) -> Result<Arc<Facts>, StoreError> {
    cx.rooms.warnings(cx.scene.read, about)
}

/// The script's own warning of this name, where it stands so.
fn warning(cx: &Cx<'_>, name: &str, states: &[State]) -> Result<Option<WarningRow>, StoreError> {
    let own = read::warning(cx.scene.read, &Eye::all(), cx.scene.own(name))?;
    Ok(own.filter(|w| states.contains(&w.state)))
}

/// Until so many minutes from now, to the minute.
const fn until(cx: &Cx<'_>, minutes: i64) -> Timestamp {
    Timestamp::from_seconds(cx.in_minutes(minutes).seconds().div_euclid(60) * 60)
}

/// These words, and where a part is empty those before.
fn spoken(parts: &Parts, before: &Words) -> Words {
    let or = |new: &String, old: &String| if new.is_empty() { old.clone() } else { new.clone() };
    Words {
        event: or(&parts.event, &before.event),
        headline: or(&parts.headline, &before.headline),
        description: or(&parts.description, &before.description),
        instruction: or(&parts.instruction, &before.instruction),
        contact: before.contact.clone(),
        place: or(&parts.place, &before.place),
    }
}

fn said(says: &Statement, texts: &Spoken) -> Statement {
    let mut says = says.clone();
    for (tag, parts) in texts {
        let words = says.texts.entry(tag.clone()).or_default();
        *words = spoken(parts, words);
    }
    says
}

/// Where somebody has warned about the same already, the script does not warn again.
fn warn(cx: &Cx<'_>, of: &Warning) -> Result<Asks, StoreError> {
    let Some(incident) = cx.scene.live(&of.about)? else { return NOTHING };
    let Some(about) = cx.scene.subject(Some(&of.about))? else { return NOTHING };
    let filter = Filter { about: Some(about.matter), ..Filter::default() };
    let there = read::warnings(cx.scene.read, &Eye::all(), &filter, 1)?;
    let (Some(centre), true) = (incident.point(), there.is_empty()) else { return NOTHING };
    let Some(blank) = cx.rooms.warning(&of.template) else { return NOTHING };
    let area = cx.rooms.circle(centre, of.metres);
    let says = said(&Statement { area, expires: until(cx, of.minutes), ..blank }, &of.texts);
    let facts = facts(cx, Some(about.matter))?;
    let rule = WriteWarning {
        warning: cx.scene.own(&of.warning),
        about: Some((about.matter, about.label, about.resource)),
        act: Effect::First,
        follows: None,
        says,
    };
    Ok(one(rule, &facts))
}

fn reword(cx: &Cx<'_>, of: &Reword) -> Result<Asks, StoreError> {
    let open = [State::Draft, State::Submitted, State::Returned];
    let Some(row) = warning(cx, &of.warning, &open)? else { return NOTHING };
    let says = said(&row.says, &of.texts);
    if says == row.says {
        return NOTHING;
    }
    let rule = ChangeWarning { warning: row.id, says, based_on: Some(row.changed_seq) };
    Ok(one(rule, &facts(cx, row.about)?))
}

/// One that is to be refused is handed over as it was first written, and never again.
fn submit(cx: &Cx<'_>, of: &Submit) -> Result<Asks, StoreError> {
    let Some(row) = warning(cx, &of.warning, &[State::Draft, State::Returned])? else { return NOTHING };
    if of.refused.is_some() && row.version > 1 {
        return NOTHING;
    }
    let reach = cx.rooms.reach(&row.says.area);
    let rule = SubmitWarning { warning: row.id, reach, based_on: Some(row.changed_seq) };
    Ok(one(rule, &facts(cx, row.about)?))
}

fn follow(cx: &Cx<'_>, of: &Follow) -> Result<Asks, StoreError> {
    let Some(before) = warning(cx, &of.follows, &[State::Released])?.filter(|w| w.ended_by.is_none()) else {
        return NOTHING;
    };
    if warning(cx, &of.warning, State::ALL)?.is_some() {
        return NOTHING;
    }
    let about = match before.about {
        Some(id) => {
            let on = situation::read::resource(cx.scene.read, id)?;
            on.map(|on| (id, before.about_label.clone(), on))
        }
        None => None,
    };
    let centre = before.says.area.circles.first().map(|c| c.centre);
    let area: Area = match of.metres.zip(centre) {
        Some((metres, centre)) => cx.rooms.circle(centre, metres),
        None => before.says.area.clone(),
    };
    let says = said(&Statement { area, expires: until(cx, of.minutes), ..before.says }, &of.texts);
    let facts = facts(cx, before.about)?;
    let rule = WriteWarning {
        warning: cx.scene.own(&of.warning),
        about,
        act: of.act,
        follows: Some(before.id),
        says,
    };
    Ok(one(rule, &facts))
}

/// The script's own item of this name, as long as nobody has withdrawn it.
fn item(cx: &Cx<'_>, name: &str) -> Result<Option<ItemRow>, StoreError> {
    let own = read::item(cx.scene.read, &Eye::all(), cx.scene.own(name))?;
    Ok(own.filter(|i| i.standing != Standing::Withdrawn))
}

fn begin(cx: &Cx<'_>, of: &NewItem) -> Result<Asks, StoreError> {
    if read::item(cx.scene.read, &Eye::all(), cx.scene.own(&of.item))?.is_some() {
        return NOTHING;
    }
    let Some(about) = cx.scene.subject(Some(&of.about))? else { return NOTHING };
    let facts = facts(cx, Some(about.matter))?;
    let rule = WriteItem {
        item: cx.scene.own(&of.item),
        about: Some((about.matter, about.label, about.resource)),
        sort: of.sort,
        texts: of.texts.clone(),
    };
    Ok(one(rule, &facts))
}

/// What the visitor has written meanwhile, and not published, stays.
fn retell(cx: &Cx<'_>, name: &str, texts: &Texts) -> Result<Asks, StoreError> {
    let there = item(cx, name)?.filter(|i| i.standing == Standing::Published && i.texts != *texts);
    let Some(row) = there else { return NOTHING };
    let rule = ChangeItem { item: row.id, texts: texts.clone(), based_on: Some(row.changed_seq) };
    Ok(one(rule, &facts(cx, row.about)?))
}
