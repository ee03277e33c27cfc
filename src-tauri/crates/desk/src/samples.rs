//! The ready-made fictional cases, embedded, so that a rehearsal needs nothing else.

use filing::answers::Path;
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::state::Road;

use crate::failure::{Answer, Failure};

const PAPER: &str = include_str!("../../../../assets/samples/first-filing-paper.json");
const APP: &str = include_str!("../../../../assets/samples/first-filing-app.json");

/// A sample case, and the pictures its slots name.
#[derive(Debug)]
pub struct Sample {
    /// The case; its materials are names of pictures.
    pub case: Case,
    /// Slot and bytes of each picture.
    pub pictures: Vec<(Path, &'static [u8])>,
}

/// The sample of a road.
///
/// # Errors
/// `app_samples` when it does not fit the tables in use.
pub fn sample(catalogue: &Catalogue, road: Road) -> Answer<Sample> {
    let broken = || Failure::new("app_samples");
    let text = match road {
        Road::Paper => PAPER,
        Road::App => APP,
    };
    let case = Case::read(text, catalogue).map_err(|_| broken())?;
    let mut pictures = Vec::new();
    for (path, names) in &case.materials {
        for name in names {
            pictures.push((path.clone(), picture(name).ok_or_else(broken)?));
        }
    }
    Ok(Sample { case, pictures })
}

/// The bytes of a picture a sample names.
fn picture(name: &str) -> Option<&'static [u8]> {
    Some(match name {
        "pictures/backdrop.jpg" => include_bytes!("../../../../assets/samples/pictures/backdrop.jpg"),
        "pictures/li-back.jpg" => include_bytes!("../../../../assets/samples/pictures/li-back.jpg"),
        "pictures/li-front.jpg" => include_bytes!("../../../../assets/samples/pictures/li-front.jpg"),
        "pictures/licence.jpg" => include_bytes!("../../../../assets/samples/pictures/licence.jpg"),
        "pictures/verification-form.jpg" => {
            include_bytes!("../../../../assets/samples/pictures/verification-form.jpg")
        }
        "pictures/wang-back.jpg" => include_bytes!("../../../../assets/samples/pictures/wang-back.jpg"),
        "pictures/wang-front.jpg" => include_bytes!("../../../../assets/samples/pictures/wang-front.jpg"),
        _ => return None,
    })
}
