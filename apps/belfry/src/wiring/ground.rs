//! The territory of this place: the profile's, with imported files laid over it; answers the domains' questions.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use directory_web::AreaName;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use kernel::{Clock, Files, FolderFiles, Lang, Point, Text};
use situation::places::{Area, AreaAnswer, PlaceHit, PlaceHow, Places};
use situation_web::Layers;
use territory::{Fault, How, Kind, Territory};

use super::daily::Daily;
use crate::config::Config;

/// The territory with the day on which it is asked.
pub(crate) struct Ground {
    territory: Arc<Territory>,
    clock: Arc<dyn Clock>,
    zone: TimeZone,
    base_map: Option<PathBuf>,
    reach: Daily<Vec<AreaName>>,
}

/// The territory's files cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("the territory cannot be used:\n  {0}")]
pub(crate) struct GroundError(String);

impl From<Vec<Fault>> for GroundError {
    fn from(faults: Vec<Fault>) -> Self {
        let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
        Self(lines.join("\n  "))
    }
}

/// Below this folder stand imported files.
pub(crate) fn imported(config: &Config) -> PathBuf {
    config.data.join("imported")
}

/// The territory that a profile's files give, alone.
///
/// # Errors
/// What is wrong in which file.
pub(crate) fn of_profile(files: &dyn Files) -> Result<Territory, GroundError> {
    Ok(Territory::load(files)?)
}

impl Ground {
    /// Reads the profile's territory and what was imported over it.
    ///
    /// # Errors
    /// What is wrong in which file.
    pub(crate) fn load(
        files: &dyn Files,
        config: &Config,
        clock: Arc<dyn Clock>,
        zone: TimeZone,
    ) -> Result<Self, GroundError> {
        let territory = Territory::load_over(files, &FolderFiles(imported(config)))?;
        let territory = Arc::new(territory);
        Ok(Self { territory, clock, zone, base_map: config.map.pmtiles.clone(), reach: Daily::default() })
    }
    /// Names the territory that answers.
    pub(crate) fn version(&self) -> &str {
        self.territory.version()
    }
    /// Codes of all areas ever valid.
    pub(crate) fn codes(&self) -> BTreeSet<String> {
        self.territory.codes()
    }
    /// Names of all areas ever valid, by code: old entries keep their areas.
    pub(crate) fn names(&self) -> BTreeMap<String, Text> {
        self.territory.areas().iter().map(|a| (a.id.code.clone(), a.names.clone())).collect()
    }
    /// Areas that a mandate may reach today.
    pub(crate) fn reachable(&self) -> Vec<AreaName> {
        let today = self.today();
        self.reach.of(today, || self.reachable_on(today)).to_vec()
    }
    fn reachable_on(&self, today: Date) -> Vec<AreaName> {
        let kinds = [Kind::Zone, Kind::Municipality];
        let valid =
            self.territory.areas().iter().filter(|a| kinds.contains(&a.id.kind) && a.exists_on(today));
        valid
            .map(|a| AreaName {
                code: a.id.code.clone(),
                kind: a.id.kind.code().to_owned(),
                names: a.names.clone(),
            })
            .collect()
    }
    /// The areas with these codes, with their kinds.
    pub(crate) fn areas_with(&self, codes: &BTreeSet<String>) -> Vec<Area> {
        let found = self.territory.areas().iter().filter(|a| codes.contains(&a.id.code));
        let all: BTreeSet<Area> = found.map(|a| Area::new(a.id.kind.code(), a.id.code.clone())).collect();
        all.into_iter().collect()
    }
    /// Where the archive of the base map lies, if there is one.
    pub(crate) fn base_map_file(&self) -> Option<&Path> {
        self.base_map.as_deref()
    }
    /// The territory itself, for packages that ask it other questions.
    pub(crate) fn territory(&self) -> Arc<Territory> {
        Arc::clone(&self.territory)
    }
    /// Today, in the zone of the place.
    pub(crate) fn today(&self) -> Date {
        let now = self.clock.now().to_jiff().unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        now.to_zoned_datetime(self.zone.clone()).date()
    }
}

impl Places for Ground {
    fn resolve(&self, typed: &str, lang: Lang) -> Vec<PlaceHit> {
        let hit = |h: territory::PlaceHit| PlaceHit {
            name: h.name,
            how: match h.how {
                How::Named => PlaceHow::Named,
                How::Crossroads => PlaceHow::Crossroads,
                How::Between => PlaceHow::Between,
            },
            point: h.point,
            score: h.score,
        };
        self.territory.resolve(typed, lang).into_iter().map(hit).collect()
    }
    fn areas_at(&self, point: Point) -> AreaAnswer {
        told(&self.territory.areas_at(point, self.today()))
    }
    fn areas_touching(&self, ring: &[Point]) -> AreaAnswer {
        told(&self.territory.areas_touching(ring, self.today()))
    }
    fn areas_of_code(&self, list: &str, code: &str) -> AreaAnswer {
        told(&self.territory.areas_of_code(list, code, self.today()))
    }
}

fn told(answer: &territory::AreaAnswer<'_>) -> AreaAnswer {
    let areas = answer.areas.iter().map(|a| Area::new(a.area.id.kind.code(), a.area.id.code.clone()));
    AreaAnswer { areas: areas.collect(), territory: answer.territory.to_owned() }
}

impl Layers for Ground {
    fn layer(&self, name: &str, lang: Lang) -> Option<String> {
        self.territory.layer(name, lang, self.today()).map(|l| l.to_string())
    }
    fn bounds(&self) -> [f64; 4] {
        let b = self.territory.bounds();
        [b.west, b.south, b.east, b.north]
    }
    fn base_map(&self) -> Option<String> {
        self.base_map.as_ref().map(|_| "map/base.pmtiles".to_owned())
    }
    fn still(&self) -> String {
        self.territory.still(self.today()).to_owned()
    }
}
