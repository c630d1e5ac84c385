//! Lifting a perimeter; placing, moving and withdrawing its logistic points.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use kernel::{Id, Refusal, Timestamp, Words, kind};
use perimeters::command::{LiftPerimeter, MovePoint, PlacePoint, WithdrawPoint};
use perimeters::point::{Sort, Stand};
use serde::Deserialize;
use web::{Answer, CommandForm, Fault, Path, Reader, Shell, Who, fields};

use crate::ask::At;
use crate::desk::Desk;
use crate::edit::permitted;
use crate::form::place;
use crate::one::again;

/// Why, decided by whom, when.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct LiftForm {
    decided_by: String,
    reason: String,
    stated: String,
}

/// A logistic point as it was typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct PointForm {
    sort: String,
    name: String,
    place: String,
    lon: String,
    lat: String,
    contact: String,
    stated: String,
    until: String,
    reason: String,
}

impl PointForm {
    /// Where and from when to when. Nothing typed is where the incident is, or for a move where the point stands already.
    fn stand(
        &self,
        at: &At<'_>,
        about: Option<Id<kind::Matter>>,
        now: Timestamp,
        before: Option<&Stand>,
    ) -> Result<Stand, Fault> {
        let zone = at.shell.zone();
        let found = place(at, &self.place, (&self.lon, &self.lat), about)?;
        let (point, words) = match (found, before) {
            (Some(found), _) => found,
            (None, Some(before)) => (before.at, before.place.clone()),
            (None, None) => return Err(Refusal::missing("place").into()),
        };
        Ok(Stand {
            at: point,
            place: words,
            from: fields::stated("stated", &self.stated, now, zone)?.map_or(now, |s| s.at),
            until: fields::moment("until", &self.until, now, zone)?,
        })
    }
    fn reason(&self, at: &At<'_>) -> Words {
        Words::new(at.reader.lang, self.reason.trim())
    }
}

pub(crate) async fn lift(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<LiftForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    permitted(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = LiftPerimeter {
            perimeter: id,
            decided_by: value.decided_by.trim().to_owned(),
            reason: Words::new(reader.lang, value.reason.trim()),
            stated: fields::stated("stated", &value.stated, now, shell.zone())?,
            based_on: form.meta.based_on,
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(&row, "perimeter-done-lifted", receipt))),
        Err(fault) => again(&at, &who, id, ("lift", 0), fault, form.typed),
    }
}

pub(crate) async fn place_point(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path(id): Path<Id<kind::Matter>>,
    form: CommandForm<PointForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    permitted(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let rule = PlacePoint {
            perimeter: id,
            sort: fields::code("sort", &value.sort, Sort::of)?.ok_or_else(|| Refusal::missing("sort"))?,
            name: fields::words(&value.name, reader.lang),
            stand: value.stand(&at, at.readable(&who, row.about)?, now, None)?,
            contact: fields::some(&value.contact),
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(&row, "perimeter-done-placed", receipt))),
        Err(fault) => again(&at, &who, id, ("place", 0), fault, form.typed),
    }
}

pub(crate) async fn move_point(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<PointForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    permitted(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let now = form.meta.captured_at.unwrap_or_else(|| shell.now());
        let points = shell.live().read(|r| Ok::<_, Fault>(perimeters::read::points(r, id)?))?;
        let before = points.into_iter().find(|p| p.n == n).ok_or_else(Fault::not_found)?;
        let rule = MovePoint {
            perimeter: id,
            point: n,
            stand: value.stand(&at, None, now, Some(&before.stand))?,
            contact: fields::some(&value.contact),
            reason: value.reason(&at),
        };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(&row, "perimeter-done-moved", receipt))),
        Err(fault) => again(&at, &who, id, ("move", n), fault, form.typed),
    }
}

pub(crate) async fn withdraw_point(
    State(shell): State<Shell>,
    Extension(desk): Extension<Arc<Desk>>,
    reader: Reader,
    who: Who,
    Path((id, n)): Path<(Id<kind::Matter>, i64)>,
    form: CommandForm<PointForm>,
) -> Answer {
    let at = At { shell: &shell, desk: &desk, reader: &reader };
    let row = at.row(&who, id)?;
    permitted(&at, &who, id)?;
    let outcome = async {
        let value = form.value.as_ref().map_err(Clone::clone)?;
        let rule = WithdrawPoint { perimeter: id, point: n, reason: value.reason(&at) };
        at.ask(&who, &form.meta, rule).await
    };
    match outcome.await {
        Ok(receipt) => Ok(shell.done(&reader, &at.done(&row, "perimeter-done-withdrawn", receipt))),
        Err(fault) => again(&at, &who, id, ("withdraw", n), fault, form.typed),
    }
}
