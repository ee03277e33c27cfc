//! Uploading the pictures of a packet: from the byte on that the office holds.

use bytes::Bytes;
use filing::catalogue::declare::Stage as Wanted;
use filing::contract::{Finding, ProblemDetails};
use filing::problem::Severity;
use tokio::task::{JoinHandle, spawn_blocking};

use super::deliver::Delivery;
use super::meter::Meter;
use super::packet::Packet;
use super::pieces::Sizer;
use super::{SendError, retry};
use crate::book::{SendRow, Stage, UploadRow};
use crate::channel::ChannelError;
use crate::channel::upload::{Announced, Piece};

/// How often an upload that the office forgot is begun anew before the applicant is told.
const FORGOTTEN: u32 = 3;

/// What is learnt of the line on the way, across pictures.
struct Line {
    meter: Meter,
    sizer: Sizer,
    /// Whether the office takes checksums of pieces.
    checked: bool,
}

/// One picture on its way.
struct Parcel<'a> {
    row: &'a mut UploadRow,
    bytes: Bytes,
    /// Whether the row says what the office holds; not after a failure, nor when an earlier call was cut off.
    certain: bool,
    /// The piece that probably comes next, and where it begins; its checksum is made while another is on the way.
    ahead: Option<(u64, JoinHandle<Piece>)>,
}

impl Parcel<'_> {
    /// Cuts a piece: so many bytes from an offset on, or what is left.
    fn cut(&self, from: u64, size: usize) -> Option<Bytes> {
        let from = usize::try_from(from).ok().filter(|from| *from < self.bytes.len())?;
        Some(self.bytes.slice(from..from.saturating_add(size).min(self.bytes.len())))
    }

    /// The piece at an offset: the one made ahead if it begins there, else one that is made now.
    async fn piece(&mut self, from: u64, line: &Line) -> Option<Piece> {
        let size = line.sizer.size();
        if !line.checked {
            return self.cut(from, size).map(Piece::unchecked);
        }
        if let Some((at, making)) = self.ahead.take()
            && at == from
            && let Ok(piece) = making.await
            && piece.len() <= size
        {
            return Some(piece);
        }
        let bytes = self.cut(from, size)?;
        let spare = bytes.clone();
        Some(spawn_blocking(|| Piece::of(bytes)).await.unwrap_or_else(|_| Piece::of(spare)))
    }

    /// Begins to make the piece that comes after this one.
    fn prepare(&mut self, from: u64, line: &Line) {
        let bytes = self.cut(from, line.sizer.ahead()).filter(|_| line.checked);
        self.ahead = bytes.map(|bytes| (from, spawn_blocking(|| Piece::of(bytes))));
    }
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
        let sizer = Sizer::new(self.pace.pieces());
        let mut line = Line { meter: Meter::new(total), sizer, checked: true };
        for mut row in rows {
            if !row.done {
                self.upload(send, &mut row, &mut line).await?;
            }
            line.meter.before += row.bytes;
        }
        if stage == Wanted::Submit && send.stage == Stage::Upload {
            send.stage = Stage::Submit;
            self.save(send)?;
        }
        Ok(())
    }

    /// Enters the upload rows that are not there yet; entering twice changes nothing.
    fn enter_uploads(&self, send: &SendRow, packet: &Packet, stage: Wanted) -> Result<(), SendError> {
        let known = self.desk.book(|book| book.uploads().list(send.id))?;
        for upload in packet.uploads(stage) {
            let same = |row: &&UploadRow| row.slot == upload.slot && row.position == upload.position;
            if known.iter().find(same).is_none_or(|row| row.sha256 != upload.sha256) {
                self.desk.book(|book| book.uploads().put(send.id, &upload))?;
            }
        }
        Ok(())
    }

    async fn upload(
        &self,
        send: &mut SendRow,
        row: &mut UploadRow,
        line: &mut Line,
    ) -> Result<(), SendError> {
        let picture = row.picture.clone();
        let read = self.desk.work(move |desk| desk.picture(&picture)).await;
        let bytes = read.map_err(|_| SendError::PictureMissing)?.into();
        let slot = row.slot.to_string();
        let certain = row.location.is_empty();
        let mut parcel = Parcel { row, bytes, certain, ahead: None };
        let (mut failed, mut forgotten, mut furthest) = (0, 0, parcel.row.sent);
        while !parcel.row.done {
            (self.progress)(line.meter.progress(&slot, parcel.row.sent));
            // Written with the count of the next call, so that each call costs one write.
            parcel.row.attempts += 1;
            match self.step(send, &mut parcel, line).await {
                // Only what arrives ends a row of failures: an office that answers every question and takes no piece is
                // not asked for ever.
                Ok(()) if parcel.row.sent > furthest => (failed, furthest) = (0, parcel.row.sent),
                Ok(()) => {}
                Err(SendError::Channel(ChannelError::Gone))
                    if !parcel.row.location.is_empty() && forgotten < FORGOTTEN =>
                {
                    forgotten += 1;
                    parcel.row.location.clear();
                    (parcel.row.sent, furthest) = (0, 0);
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
        }
        self.desk.book(|book| book.uploads().put(send.id, parcel.row))?;
        (self.progress)(line.meter.progress(&slot, parcel.row.bytes));
        Ok(())
    }

    /// Creates the upload, asks how much of it arrived, or sends the next piece: one call.
    async fn step(
        &self,
        send: &mut SendRow,
        parcel: &mut Parcel<'_>,
        line: &mut Line,
    ) -> Result<(), SendError> {
        let row = &mut *parcel.row;
        if row.location.is_empty() {
            let filing = send.filing_id.clone();
            let slot = row.slot.to_string();
            let filename = format!("{}-{}.jpg", row.slot.id, row.position + 1);
            let announced =
                Announced { slot: &slot, filename: &filename, sha256: &row.sha256, bytes: row.bytes };
            let created =
                self.counted(send, Some(&*row), || self.office.create_upload(&filing, announced)).await?;
            (row.location, row.sent) = (created.location, created.offset);
            parcel.certain = true;
        } else if !parcel.certain {
            row.sent = self.counted(send, Some(&*row), || self.office.upload_offset(&row.location)).await?;
            parcel.certain = true;
        } else {
            self.next_piece(send, parcel, line).await?;
        }
        let row = &mut *parcel.row;
        if row.sent > row.bytes {
            return Err(ChannelError::NotAnOffice("more than was sent".to_owned()).into());
        }
        row.done = !row.location.is_empty() && parcel.certain && row.sent == row.bytes;
        Ok(())
    }

    async fn next_piece(
        &self,
        send: &mut SendRow,
        parcel: &mut Parcel<'_>,
        line: &mut Line,
    ) -> Result<(), SendError> {
        let (from, location) = (parcel.row.sent, parcel.row.location.clone());
        let piece = parcel.piece(from, line).await.ok_or(SendError::PictureMissing)?;
        parcel.prepare(from.saturating_add(piece.len() as u64), line);
        let call = || async {
            let began = self.pace.moment();
            let sent = self.office.send_piece(&location, from, piece.clone()).await?;
            Ok::<_, ChannelError>((sent, self.pace.moment().saturating_sub(began)))
        };
        match self.counted(send, Some(&*parcel.row), call).await {
            Ok((sent, took)) => {
                line.sizer.arrived(piece.len(), took);
                line.meter.carried(sent.saturating_sub(from), took);
                parcel.row.sent = sent;
                Ok(())
            }
            Err(SendError::Channel(error)) => learn(line, &piece, error),
            Err(error) => Err(error),
        }
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

/// What the failure of a piece says about the line. When the next one is cut otherwise, nothing has failed yet.
fn learn(line: &mut Line, piece: &Piece, error: ChannelError) -> Result<(), SendError> {
    match &error {
        ChannelError::Refused(details) if details.status == 413 && line.sizer.refused(piece.len()) => Ok(()),
        // An office that knows no checksums takes none; what it holds in the end is compared when it is handed in.
        ChannelError::Refused(details) if details.status == 400 && piece.is_checked() => {
            line.checked = false;
            Ok(())
        }
        ChannelError::Unreachable(_) | ChannelError::TimedOut | ChannelError::NotAnOffice(_) => {
            line.sizer.lost();
            Err(error.into())
        }
        _ => Err(error.into()),
    }
}
