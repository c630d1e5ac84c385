//! Lifting a perimeter; placing, moving and withdrawing its logistic points.

use kernel::{Id, Refusal, Timestamp, Words, kind};
use perimeters::command::{LiftPerimeter, MovePoint, PlacePoint, WithdrawPoint};
use perimeters::point::{Sort, Stand};
use perimeters::read::PerimeterRow;
use perimeters::{Facts, Rule};
use serde::Deserialize;
use web::{Answer, Fault, Posted, fields};

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

/// Takes one of the forms of this page: its name with the number of the point, what is said when it is done, what it asks for.
async fn take<F, P, R: Rule<Facts = Facts> + 'static>(
    sent: Posted<Desk, F, P>,
    id: Id<kind::Matter>,
    act: (&'static str, i64),
    done: &str,
    rule: impl FnOnce(&At<'_>, &PerimeterRow, &Posted<Desk, F, P>) -> Result<R, Fault>,
) -> Answer {
    let at = At { shell: &sent.shell, desk: &sent.desk, reader: &sent.reader };
    let row = at.row(&sent.who, id)?;
    permitted(&at, &sent.who, id)?;
    let outcome = async { at.ask(&sent.who, &sent.form.meta, rule(&at, &row, &sent)?).await };
    match outcome.await {
        Ok(receipt) => Ok(sent.shell.done(&sent.reader, &at.done(&row, done, receipt))),
        Err(fault) => again(&at, &sent.who, id, act, fault, sent.form.typed.clone()),
    }
}

pub(crate) async fn lift(sent: Posted<Desk, LiftForm>) -> Answer {
    let perimeter = sent.id;
    take(sent, perimeter, ("lift", 0), "perimeter-done-lifted", |at, _, sent| {
        let value = sent.value()?;
        Ok(LiftPerimeter {
            perimeter,
            decided_by: value.decided_by.trim().to_owned(),
            reason: Words::new(at.reader.lang, value.reason.trim()),
            stated: fields::stated("stated", &value.stated, sent.typed_at(), at.shell.zone())?,
            based_on: sent.form.meta.based_on,
        })
    })
    .await
}

pub(crate) async fn place_point(sent: Posted<Desk, PointForm>) -> Answer {
    let perimeter = sent.id;
    take(sent, perimeter, ("place", 0), "perimeter-done-placed", |at, row, sent| {
        let value = sent.value()?;
        Ok(PlacePoint {
            perimeter,
            sort: fields::code("sort", &value.sort, Sort::of)?.ok_or_else(|| Refusal::missing("sort"))?,
            name: fields::words(&value.name, at.reader.lang),
            stand: value.stand(at, at.readable(&sent.who, row.about)?, sent.typed_at(), None)?,
            contact: fields::some(&value.contact),
        })
    })
    .await
}

/// A form about one of the points of a perimeter.
type OfPoint = Posted<Desk, PointForm, (Id<kind::Matter>, i64)>;

pub(crate) async fn move_point(sent: OfPoint) -> Answer {
    let (perimeter, point) = sent.id;
    take(sent, perimeter, ("move", point), "perimeter-done-moved", |at, _, sent| {
        let value = sent.value()?;
        let points = at.shell.live().read(|r| Ok::<_, Fault>(perimeters::read::points(r, perimeter)?))?;
        let before = points.into_iter().find(|p| p.n == point).ok_or_else(Fault::not_found)?;
        Ok(MovePoint {
            perimeter,
            point,
            stand: value.stand(at, None, sent.typed_at(), Some(&before.stand))?,
            contact: fields::some(&value.contact),
            reason: value.reason(at),
        })
    })
    .await
}

pub(crate) async fn withdraw_point(sent: OfPoint) -> Answer {
    let (perimeter, point) = sent.id;
    take(sent, perimeter, ("withdraw", point), "perimeter-done-withdrawn", |at, _, sent| {
        Ok(WithdrawPoint { perimeter, point, reason: sent.value()?.reason(at) })
    })
    .await
}
