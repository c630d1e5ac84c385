//! What people type into the form of a perimeter, as a statement.

use kernel::{Id, Point, Refusal, Stated, Text, Timestamp, Words, kind};
use perimeters::outline::Outline;
use perimeters::perimeter::{Colour, Statement};
use serde::Deserialize;
use territory::outline::within;
use web::{Fault, UploadedFile, fields};

use crate::ask::At;

/// A perimeter as it was typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(crate) struct PerimeterForm {
    pub(crate) colour: String,
    pub(crate) shape: String,
    pub(crate) place: String,
    pub(crate) lon: String,
    pub(crate) lat: String,
    pub(crate) metres: String,
    pub(crate) corners: String,
    pub(crate) geojson: String,
    pub(crate) area: String,
    pub(crate) stated: String,
    pub(crate) until: String,
    pub(crate) access_fr: String,
    pub(crate) access_nl: String,
    pub(crate) decided_by: String,
    pub(crate) reason: String,
    pub(crate) about: String,
    pub(crate) about_number: String,
    /// In the preview of a change: the perimeter.
    pub(crate) perimeter: String,
}

/// What a form says, ready for a rule.
pub(crate) struct Said {
    pub(crate) says: Statement,
    pub(crate) reason: Words,
    pub(crate) stated: Option<Stated>,
}

impl PerimeterForm {
    /// The colour; one has to be chosen.
    pub(crate) fn colour(&self) -> Result<Colour, Refusal> {
        fields::code("colour", &self.colour, Colour::of)?.ok_or_else(|| Refusal::missing("colour"))
    }

    /// Where it runs, and what its middle is called.
    pub(crate) fn outline(
        &self,
        at: &At<'_>,
        about: Option<Id<kind::Matter>>,
        files: &[UploadedFile],
    ) -> Result<(Outline, Option<Words>), Fault> {
        let ground = &at.desk.ground;
        let file = files.iter().find(|f| f.field == "file");
        match self.shape.as_str() {
            "drawn" => Ok((ground.drawn("corners", &corners(&self.corners)?)?, self.named(at))),
            "pasted" => {
                let content = |file: &UploadedFile| {
                    within(file.size()).map_err(|unfit| unfit.refusal("geojson"))?;
                    Ok::<_, Fault>(file.whole()?)
                };
                let sent = file.map(content).transpose()?;
                let bytes = sent.as_deref().unwrap_or(self.geojson.as_bytes());
                Ok((ground.pasted("geojson", bytes)?, self.named(at)))
            }
            "area" => {
                let code = fields::some(&self.area).ok_or_else(|| Refusal::missing("area"))?;
                let outline = ground.area(&code).ok_or_else(|| Refusal::unknown_code("area", &code))?;
                Ok((outline, None))
            }
            _ => {
                let (centre, place) = place(at, &self.place, (&self.lon, &self.lat), about)?
                    .ok_or_else(|| Refusal::missing("place"))?;
                let metres =
                    fields::whole("metres", &self.metres)?.ok_or_else(|| Refusal::missing("metres"))?;
                let outline = Outline::Circle { centre, metres };
                outline.check(&(at.desk.facts)().limits)?;
                Ok((outline, place))
            }
        }
    }

    fn named(&self, at: &At<'_>) -> Option<Words> {
        fields::words(&self.place, at.reader.lang)
    }

    /// Everything, with what lies inside as computed now. `before`: the text of access stays whose it was.
    pub(crate) fn said(
        &self,
        at: &At<'_>,
        now: Timestamp,
        about: Option<Id<kind::Matter>>,
        files: &[UploadedFile],
        before: Option<&Statement>,
    ) -> Result<Said, Fault> {
        let zone = at.shell.zone();
        let colour = self.colour()?;
        let (outline, place) = self.outline(at, about, files)?;
        let stated = fields::stated("stated", &self.stated, now, zone)?;
        let (access, access_source, access_verified) = self.access(at, colour, before);
        let inside = at.desk.ground.inside(&outline);
        let says = Statement {
            colour,
            outline,
            place,
            from: stated.map_or(now, |s| s.at),
            until: fields::moment("until", &self.until, now, zone)?,
            access,
            access_source,
            access_verified,
            decided_by: self.decided_by.trim().to_owned(),
            inside,
        };
        let reason = Words::new(at.reader.lang, self.reason.trim());
        Ok(Said { says, reason, stated })
    }

    /// Who may be inside, where that comes from and whether it was checked. An empty language takes the profile's words for
    /// the colour; what somebody wrote is theirs.
    fn access(
        &self,
        at: &At<'_>,
        colour: Colour,
        before: Option<&Statement>,
    ) -> (Text, Option<String>, bool) {
        let typed = fields::both(&self.access_fr, &self.access_nl);
        if let Some(before) = before.filter(|b| b.colour == colour)
            && (&before.access.fr, &before.access.nl) == (&typed.fr, &typed.nl)
        {
            return (before.access.clone(), before.access_source.clone(), before.access_verified);
        }
        let rules = (at.desk.rules)();
        let rule = rules.get(&colour);
        match (rule, &typed) {
            (Some(rule), Text { fr: None, nl: None, .. }) => {
                (rule.access.clone(), Some(rule.source.clone()), rule.verified)
            }
            _ => (typed, None, true),
        }
    }
}

/// A point and what it is called: numbers go before words, words before the place of the incident itself.
pub(crate) fn place(
    at: &At<'_>,
    typed: &str,
    (lon, lat): (&str, &str),
    about: Option<Id<kind::Matter>>,
) -> Result<Option<(Point, Option<Words>)>, Fault> {
    let words = fields::words(typed, at.reader.lang);
    if !lon.trim().is_empty() || !lat.trim().is_empty() {
        let degrees = |text: &str| text.trim().replace(',', ".").parse::<f64>().ok();
        let point = degrees(lon).zip(degrees(lat)).and_then(|(x, y)| Point::from_degrees(x, y));
        let wrong = || Refusal::invalid("place", "refusal-perimeter-degrees");
        let point = point.ok_or_else(wrong)?;
        near(at, point)?;
        return Ok(Some((point, words)));
    }
    if let Some(words) = words {
        let found = at.desk.ground.resolve(&words.text, at.reader.lang);
        let unknown = || Refusal::invalid("place", "refusal-perimeter-place").with("typed", &words.text);
        let (name, point) = found.ok_or_else(unknown)?;
        let named = name.best(at.reader.lang).map(|(lang, text)| Words::new(lang, text));
        return Ok(Some((point, named.or(Some(words)))));
    }
    let Some(about) = about else { return Ok(None) };
    let spot = at.shell.live().read(|read| Ok::<_, Fault>((at.desk.spot)(read, about)?))?;
    Ok(spot
        .map(|(point, name)| (point, name.best(at.reader.lang).map(|(lang, text)| Words::new(lang, text)))))
}

/// A point far from everything that the territory knows is a mistake in typing: swapped numbers, a lost minus.
fn near(at: &At<'_>, point: Point) -> Result<(), Refusal> {
    const ROOM: f64 = 0.25;
    let [west, south, east, north] = at.desk.ground.bounds(None);
    let holds = |x: f64, y: f64| {
        (west - ROOM..=east + ROOM).contains(&x) && (south - ROOM..=north + ROOM).contains(&y)
    };
    let (lon, lat) = (point.lon_degrees(), point.lat_degrees());
    if holds(lon, lat) {
        return Ok(());
    }
    if holds(lat, lon) {
        return Err(Refusal::invalid("place", "refusal-outline-swapped"));
    }
    let far = Refusal::invalid("place", "refusal-outline-elsewhere");
    Err(far.with("lon", format!("{lon:.5}")).with("lat", format!("{lat:.5}")))
}

/// Corners, one a line or between semicolons: `4.3517 50.8466`.
fn corners(text: &str) -> Result<Vec<[f64; 2]>, Refusal> {
    let lines = text.split(['\n', ';']).map(str::trim).filter(|l| !l.is_empty());
    lines
        .map(|line| {
            let numbers: Vec<f64> = line.split_whitespace().filter_map(|n| n.parse().ok()).collect();
            match numbers.as_slice() {
                [lon, lat] => Ok([*lon, *lat]),
                _ => Err(Refusal::invalid("corners", "refusal-perimeter-corner").with("line", line)),
            }
        })
        .collect()
}

/// An outline back in the fields of the form.
pub(crate) fn again(outline: &Outline, form: web::Typed) -> web::Typed {
    match outline {
        Outline::Circle { centre, metres } => form
            .with("shape", "circle")
            .with("lon", format!("{:.6}", centre.lon_degrees()))
            .with("lat", format!("{:.6}", centre.lat_degrees()))
            .with("metres", metres.to_string()),
        Outline::Area { area, .. } => form.with("shape", "area").with("area", area.clone()),
        Outline::Polygon { polygons } => match polygons.as_slice() {
            [rings] if rings.len() == 1 && rings.iter().map(Vec::len).sum::<usize>() <= 60 => {
                form.with("shape", "drawn").with("corners", listed(rings))
            }
            _ => form.with("shape", "pasted").with("geojson", crate::export::geometry(outline).to_string()),
        },
    }
}

/// The corners of the outer line, without the one that repeats the first.
fn listed(rings: &[perimeters::outline::Ring]) -> String {
    let Some((_, corners)) = rings.first().and_then(|ring| ring.split_last()) else { return String::new() };
    let line = |[lon, lat]: &[i64; 2]| {
        let point = Point { lon: *lon, lat: *lat };
        format!("{:.6} {:.6}", point.lon_degrees(), point.lat_degrees())
    };
    corners.iter().map(line).collect::<Vec<_>>().join("\n")
}
