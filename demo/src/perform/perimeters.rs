//! Perimeters: set around an incident, given another radius.

use std::sync::Arc;

use kernel::{Lang, Words};
use perimeters::Facts;
use perimeters::command::{ChangePerimeter, SetPerimeter};
use perimeters::outline::Outline;
use perimeters::perimeter::Statement;
use perimeters::read::{self, Eye, Filter, PerimeterRow};
use store::StoreError;

use super::{Asks, Cx, NOTHING, one};
use crate::script::{self, Act, Perimeter, Widen, words};

/// How many perimeters around an incident are looked through.
const MOST: i64 = 50;

pub(super) fn asks(cx: &Cx<'_>, act: &Perimeter) -> Result<Asks, StoreError> {
    let facts = cx.rooms.perimeters();
    match act {
        Perimeter::Set(s) => set(cx, s, &facts),
        Perimeter::Widen(w) => widen(cx, w, &facts),
    }
}

/// The perimeter that is meant: the script's own, or one of the same colour that somebody set around the same incident.
fn standing(cx: &Cx<'_>, meant: &script::SetPerimeter) -> Result<Option<PerimeterRow>, StoreError> {
    let own = read::perimeter(cx.scene.read, &Eye::all(), cx.scene.own(&meant.perimeter))?;
    if own.is_some() {
        return Ok(own);
    }
    let Some((about, _)) = cx.scene.about(Some(&meant.about))? else { return Ok(None) };
    let filter = Filter { about: Some(about), ..Filter::default() };
    let all = read::list(cx.scene.read, &Eye::all(), &filter, MOST)?;
    Ok(all.into_iter().find(|p| p.says.colour == meant.colour))
}

fn set(cx: &Cx<'_>, set: &script::SetPerimeter, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    if standing(cx, set)?.is_some() {
        return NOTHING;
    }
    let Some(incident) = cx.scene.live(&set.about)? else { return NOTHING };
    let Some(about) = cx.scene.subject(Some(&set.about))? else { return NOTHING };
    let Some(centre) = incident.point() else { return NOTHING };
    let outline = Outline::Circle { centre, metres: set.metres };
    let (access, access_source, access_verified) = cx.rooms.access(set.colour);
    let place = incident.place.as_ref().map(|p| Words::new(Lang::Fr, p.show(Lang::Fr)));
    let says = Statement {
        colour: set.colour,
        inside: cx.rooms.inside(&outline),
        outline,
        place,
        from: cx.scene.now,
        until: None,
        access,
        access_source,
        access_verified,
        decided_by: set.decided_by.clone(),
    };
    let rule = SetPerimeter {
        perimeter: cx.scene.own(&set.perimeter),
        about: (about.matter, about.label),
        on: about.resource,
        says,
        reason: words(&set.text),
        stated: None,
    };
    Ok(one(rule, facts))
}

fn widen(cx: &Cx<'_>, widen: &Widen, facts: &Arc<Facts>) -> Result<Asks, StoreError> {
    let meant = cx.scene.script.acts().find_map(|(_, act)| match act {
        Act::Perimeter(Perimeter::Set(s)) if s.perimeter == widen.perimeter => Some(s),
        _ => None,
    });
    let Some(now) = meant.map(|m| standing(cx, m)).transpose()?.flatten().filter(|p| p.live) else {
        return NOTHING;
    };
    // A visitor who has drawn it wider, or in another form, knows better.
    let Outline::Circle { centre, metres } = now.says.outline else { return NOTHING };
    if metres >= widen.metres {
        return NOTHING;
    }
    let outline = Outline::Circle { centre, metres: widen.metres };
    let says = Statement { inside: cx.rooms.inside(&outline), outline, ..now.says };
    let rule = ChangePerimeter {
        perimeter: now.id,
        says,
        reason: words(&widen.text),
        stated: None,
        based_on: Some(now.changed_seq),
    };
    Ok(one(rule, facts))
}
