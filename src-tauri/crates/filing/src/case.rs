//! (being written)
use crate::answers::Answers;
/// Reads answers.
pub fn answers_from_json<'de, D: serde::Deserializer<'de>>(_d: D) -> Result<Answers, D::Error> { Ok(Answers::default()) }
