//! Coordinates in metres (Lambert 72, Lambert 2008) into degrees, when the file says that it has them.

use std::sync::OnceLock;

use proj4rs::Proj;

/// Belgian Lambert 72 (EPSG:31370), with the seven parameters of the national institute (about 0.2 m).
const LAMBERT_72: &str = "+proj=lcc +lat_0=90 +lon_0=4.36748666666667 +lat_1=51.1666672333333 +lat_2=49.8333339 \
    +x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m";
/// Belgian Lambert 2008 (EPSG:3812).
const LAMBERT_2008: &str = "+proj=lcc +lat_0=50.797815 +lon_0=4.35921583333333 +lat_1=49.8333333333333 \
    +lat_2=51.1666666666667 +x_0=649328 +y_0=665262 +ellps=GRS80 +towgs84=0,0,0 +units=m";
const WGS_84: &str = "+proj=longlat +datum=WGS84";

/// The coordinate system of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Crs {
    Degrees,
    Lambert72,
    Lambert2008,
}

impl Crs {
    /// From the name in the file; GeoJSON without one has degrees.
    pub(crate) fn named(name: Option<&str>) -> Result<Self, String> {
        let Some(name) = name else { return Ok(Self::Degrees) };
        let code = name.rsplit(':').next().unwrap_or_default();
        match code {
            "CRS84" | "4326" | "4258" => Ok(Self::Degrees),
            "31370" => Ok(Self::Lambert72),
            "3812" => Ok(Self::Lambert2008),
            _ => Err(format!(
                "has coordinates in «{name}»; read are WGS 84 (degrees), Lambert 72 (EPSG:31370) and Lambert 2008 (EPSG:3812)"
            )),
        }
    }
    /// In degrees; nothing when that is not on the Earth.
    pub(crate) fn degrees(self, at: [f64; 2]) -> Option<[f64; 2]> {
        let [lon, lat] = match self {
            Self::Degrees => at,
            Self::Lambert72 => from(at, &LAMBERT_72_PROJ, LAMBERT_72)?,
            Self::Lambert2008 => from(at, &LAMBERT_2008_PROJ, LAMBERT_2008)?,
        };
        ((-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat)).then_some([lon, lat])
    }
}

/// What to say of a position that is not on the Earth.
pub(super) fn outside([x, y]: [f64; 2]) -> String {
    let metres = x.abs() > 1000.0 && y.abs() > 1000.0;
    let hint = if metres {
        "; these look like metres: export as WGS 84, or let the file name its system (crs)"
    } else {
        ""
    };
    format!("has the position {x} {y}, which is not a longitude and latitude in degrees{hint}")
}

static LAMBERT_72_PROJ: OnceLock<Option<Proj>> = OnceLock::new();
static LAMBERT_2008_PROJ: OnceLock<Option<Proj>> = OnceLock::new();
static WGS_84_PROJ: OnceLock<Option<Proj>> = OnceLock::new();

fn from([x, y]: [f64; 2], made: &OnceLock<Option<Proj>>, text: &str) -> Option<[f64; 2]> {
    let source = made.get_or_init(|| Proj::from_proj_string(text).ok()).as_ref()?;
    let target = WGS_84_PROJ.get_or_init(|| Proj::from_proj_string(WGS_84).ok()).as_ref()?;
    let mut at = (x, y, 0.0);
    proj4rs::transform::transform(source, target, &mut at).ok()?;
    Some([at.0.to_degrees(), at.1.to_degrees()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_points_come_out_where_proj_puts_them() {
        // Computed with PROJ 9 (pyproj 3.7); the first point is the example of EPSG guidance note 7-2 for this projection.
        for (crs, at, [lon, lat], within) in [
            (Crs::Lambert72, [251_763.20, 153_034.13], [5.808_673_8, 50.679_013_9], 3e-6),
            (Crs::Lambert72, [148_996.0, 170_956.0], [4.354_495_4, 50.849_004_5], 3e-6),
            (Crs::Lambert2008, [649_000.0, 670_950.0], [4.354_558_191, 50.848_947_989], 1e-8),
            (Crs::Lambert2008, [600_000.0, 600_000.0], [3.668_149_010, 50.209_030_196], 1e-8),
        ] {
            let [x, y] = crs.degrees(at).unwrap();
            assert!(
                (x - lon).abs() < within && (y - lat).abs() < within,
                "{crs:?} {at:?}: {x} {y}, not {lon} {lat}"
            );
        }
    }
}
