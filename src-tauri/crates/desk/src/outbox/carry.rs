//! Uploading the pictures of a packet: from the byte on that the office holds.

use filing::catalogue::declare::Stage as Wanted;
use filing::contract::{Finding, ProblemDetails};
use filing::problem::Severity;
use jiff::Timestamp;

use super::deliver::Delivery;
use super::packet::Packet;
use super::{Progress, ProgressStep, SendError, retry};
use crate::book::{SendRow, Stage, UploadRow};
use crate::channel::ChannelError;
use crate::channel::upload::Announced;

/// How often an upload that the office forgot is begun anew before the applicant is told.
const FORGOTTEN: u32 = 3;

/// How far all pictures together are, and how fast they went.
#[derive(Debug)]
struct Meter {
    began: Timestamp,
    /// Bytes of the pictures before the present one.
    before: u64,
    /// Bytes that were there when sending began.
    at_first: u64,
    total: u64,
}

impl Meter {
    fn progress(&self, slot: &str, sent: u64, now: Timestamp) -> Progress {
        let sent = self.before.saturating_add(sent);
        let took = u128::try_from(now.duration_since(self.began).as_millis()).unwrap_or(0);
        let carried = u128::from(sent.saturating_sub(self.at_first));
        let speed = (carried * 1000).checked_div(took).and_then(|speed| u64::try_from(speed).ok());
        let left = self.total.saturating_sub(sent);
        Progress {
            slot: slot.to_owned(),
            sent,
            total: self.total,
            bytes_per_second: speed.filter(|speed| *speed > 0),
            seconds_left: speed.filter(|speed| *speed > 0).map(|speed| left.div_ceil(speed)),
            ..Progress::at(ProgressStep::Uploading)
        }
    }
}

/// One picture on its way.
struct Parcel<'a> {
    row: &'a mut UploadRow,
    bytes: Vec<u8>,
    /// Whether the row says what the office holds; not after a failure, nor when an earlier call was cut off.
    certain: bool,
}

impl Delivery<'_> {
    /// Uploads what of a stage is not at the office yet.
    pub(super) async fn upload_all(&self, send: &mut SendRow, stage: Wanted) -> Result<(), SendError> {
        let packet = Packet::of(send);
        self.enter_uploads(send, &packet, stage)?;
        let wanted: Vec<_> = packet.uploads(stage).map(|upload| (upload.slot, upload.position)).collect();
        let mut rows = self.desk.book(|book| book.uploads().list(send.id))?;
        rows.retain(|row| wanted.contains(&(row.slot.clone(), row.position)));
        let total = rows.iter().map(|row| row.bytes).sum();
        let at_first = rows.iter().map(|row| row.sent).sum();
        let mut meter = Meter { began: self.pace.now(), before: 0, at_first, total };
        for mut row in rows {
            if !row.done {
                self.upload(send, &mut row, &meter).await?;
            }
            meter.before += row.bytes;
        }
        if stage == Wanted::Submit && send.stage == Stage::Upload {
            send.stage = Stage::Submit;
            self.save(send)?;
        }
        Ok(())
    }

    async fn upload(&self, send: &mut SendRow, row: &mut UploadRow, meter: &Meter) -> Result<(), SendError> {
        let bytes = self.desk.picture(&row.picture).map_err(|_| SendError::PictureMissing)?;
        let slot = row.slot.to_string();
        let certain = row.location.is_empty();
        let mut parcel = Parcel { row, bytes, certain };
        let (mut failed, mut forgotten) = (0, 0);
        while !parcel.row.done {
            (self.progress)(meter.progress(&slot, parcel.row.sent, self.pace.now()));
            parcel.row.attempts += 1;
            self.desk.book(|book| book.uploads().put(send.id, parcel.row))?;
            match self.step(send, &mut parcel).await {
                Ok(()) => failed = 0,
                Err(SendError::Channel(ChannelError::Gone))
                    if !parcel.row.location.is_empty() && forgotten < FORGOTTEN =>
                {
                    forgotten += 1;
                    parcel.row.location.clear();
                    parcel.row.sent = 0;
                    parcel.certain = true;
                }
                // It holds another number of bytes than was written here, or the piece was cut off: it is asked.
                Err(SendError::Channel(error))
                    if (error.is_passing() || matches!(error, ChannelError::Conflict(_)))
                        && failed + 1 < retry::TRIES =>
                {
                    self.pause(failed, &error).await?;
                    failed += 1;
                    parcel.certain = parcel.row.location.is_empty();
                }
                Err(SendError::Channel(ChannelError::Refused(details))) => {
                    return Err(self.refused(send, &slot, details)?);
                }
                Err(error) => return Err(error),
            }
            self.desk.book(|book| book.uploads().put(send.id, parcel.row))?;
        }
        (self.progress)(meter.progress(&slot, parcel.row.bytes, self.pace.now()));
        Ok(())
    }

    /// Creates the upload, asks how much of it arrived, or sends the next piece: one call.
    async fn step(&self, send: &mut SendRow, parcel: &mut Parcel<'_>) -> Result<(), SendError> {
        let row = &mut *parcel.row;
        if row.location.is_empty() {
            let filing = send.filing_id.clone();
            let slot = row.slot.to_string();
            let filename = format!("{}-{}.jpg", row.slot.id, row.position + 1);
            let announced =
                Announced { slot: &slot, filename: &filename, sha256: &row.sha256, bytes: row.bytes };
            row.location = self.trying_once(send, || self.office.create_upload(&filing, announced)).await?;
            row.sent = 0;
            parcel.certain = true;
        } else if !parcel.certain {
            row.sent = self.trying_once(send, || self.office.upload_offset(&row.location)).await?;
            parcel.certain = true;
        } else {
            let from = usize::try_from(row.sent).unwrap_or(usize::MAX);
            let rest = parcel.bytes.get(from..).ok_or(SendError::PictureMissing)?;
            let piece = rest.get(..self.pace.piece().min(rest.len())).unwrap_or_default();
            let sent =
                self.trying_once(send, || self.office.send_piece(&row.location, row.sent, piece.to_vec()));
            row.sent = sent.await?;
        }
        if row.sent > row.bytes {
            return Err(ChannelError::NotAnOffice("more than was sent".to_owned()).into());
        }
        row.done = !row.location.is_empty() && parcel.certain && row.sent == row.bytes;
        Ok(())
    }

    /// A picture that the office does not take is a finding about its slot, like any other.
    fn refused(
        &self,
        send: &mut SendRow,
        slot: &str,
        mut details: Box<ProblemDetails>,
    ) -> Result<SendError, SendError> {
        if details.errors.is_empty() {
            details.errors.push(Finding {
                path: slot.to_owned(),
                rule: "upload".to_owned(),
                detail: details.detail.clone().unwrap_or_else(|| details.title.clone()),
                suggestion: String::new(),
                severity: Severity::Block,
            });
        }
        let mut packet = Packet::of(send);
        packet.findings = details.errors.clone();
        send.begun.packet = packet.json();
        self.save(send)?;
        Ok(ChannelError::Refused(details).into())
    }
}
