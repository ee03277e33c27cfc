//! HTTP/1.1 as bytes, one request a connection: as little as a proxy needs that spoils it.

use std::io::{self, Write as _};
use std::net::SocketAddr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: String,
    pub path: String,
    pub head: String,
    pub body: Vec<u8>,
}

impl Request {
    /// Reads one request; `None` when the other side closed first.
    pub async fn read(stream: &mut TcpStream) -> io::Result<Option<Self>> {
        let mut bytes = Vec::new();
        let end = loop {
            if let Some(end) = find(&bytes) {
                break end;
            }
            if stream.read_buf(&mut bytes).await? == 0 {
                return Ok(None);
            }
        };
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut body = bytes.split_off(end + 4);
        let length: usize = header(&head, "content-length").and_then(|text| text.parse().ok()).unwrap_or(0);
        while body.len() < length {
            if stream.read_buf(&mut body).await? == 0 {
                return Ok(None);
            }
        }
        let mut words = head.split(' ');
        let method = words.next().unwrap_or_default().to_owned();
        let path = words.next().unwrap_or_default().to_owned();
        Ok(Some(Self { method, path, head, body }))
    }

    /// Its path without what is asked of it.
    pub fn place(&self) -> &str {
        self.path.split('?').next().unwrap_or_default()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        header(&self.head, name)
    }

    /// A value of its `Upload-Metadata`; empty when there is none.
    pub fn metadata(&self, name: &str) -> String {
        let pairs = self.header("upload-metadata").unwrap_or_default().split(',');
        let value = pairs.filter_map(|pair| pair.trim().split_once(' ')).find(|(own, _)| *own == name);
        let bytes = value.and_then(|(_, value)| STANDARD.decode(value).ok()).unwrap_or_default();
        String::from_utf8(bytes).expect("a text")
    }

    /// The request as it goes on, to be answered on a connection that is closed after it.
    fn bytes(&self) -> Vec<u8> {
        let kept = self.head.lines().filter(|line| !line.to_lowercase().starts_with("connection:"));
        let mut bytes = kept.collect::<Vec<_>>().join("\r\n").into_bytes();
        bytes.extend(b"\r\nconnection: close\r\n\r\n");
        bytes.extend(&self.body);
        bytes
    }

    /// Carries it to the office and brings the answer back.
    pub async fn carry(&self, office: SocketAddr) -> io::Result<Answer> {
        let mut stream = TcpStream::connect(office).await?;
        stream.write_all(&self.bytes()).await?;
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).await?;
        Ok(Answer(bytes))
    }

    /// Lets half of it arrive, then breaks off.
    pub async fn carry_half(&self, office: SocketAddr) -> io::Result<()> {
        let mut stream = TcpStream::connect(office).await?;
        let bytes = self.bytes();
        let half = bytes.len() - self.body.len().max(2) / 2;
        stream.write_all(&bytes[..half]).await?;
        stream.shutdown().await?;
        let mut rest = Vec::new();
        stream.read_to_end(&mut rest).await.map(drop)
    }
}

/// An answer as it came.
#[derive(Debug, Clone)]
pub struct Answer(pub Vec<u8>);

impl Answer {
    /// One that no office gave.
    pub fn made(status: u16, headers: &[(&str, String)], body: &str) -> Self {
        let mut text =
            format!("HTTP/1.1 {status} Made\r\ncontent-length: {}\r\nconnection: close\r\n", body.len());
        for (name, value) in headers {
            text.push_str(&format!("{name}: {value}\r\n"));
        }
        text.push_str("\r\n");
        text.push_str(body);
        Self(text.into_bytes())
    }

    fn split(&self) -> (String, &[u8]) {
        let end = find(&self.0).unwrap_or(self.0.len());
        let head = String::from_utf8_lossy(&self.0[..end]).into_owned();
        (head, self.0.get(end + 4..).unwrap_or_default())
    }

    pub fn status(&self) -> u16 {
        self.split().0.split(' ').nth(1).and_then(|text| text.parse().ok()).unwrap_or(0)
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(self.split().1).unwrap_or_default()
    }

    /// Half of its body; said to be whole, or not.
    pub fn halved(&self, said_whole: bool) -> Self {
        let (head, body) = self.split();
        let half = &body[..body.len() / 2];
        let head: Vec<String> = head
            .lines()
            .map(|line| match line.to_lowercase().starts_with("content-length:") && said_whole {
                true => format!("content-length: {}", half.len()),
                false => line.to_owned(),
            })
            .collect();
        let mut bytes = head.join("\r\n").into_bytes();
        bytes.extend(b"\r\n\r\n");
        bytes.extend(half);
        Self(bytes)
    }
}

/// Answers that are right, each in a way that few offices would choose.
impl Answer {
    /// The same answer with another body and further headers.
    fn with(&self, body: &[u8], more: &[&str]) -> Self {
        let head = self.split().0;
        let kept = head.lines().filter(|line| !line.to_lowercase().starts_with("content-length:"));
        let mut lines: Vec<String> = kept.map(str::to_owned).collect();
        lines.extend(more.iter().map(|line| (*line).to_owned()));
        let mut bytes = lines.join("\r\n").into_bytes();
        bytes.extend(b"\r\n\r\n");
        bytes.extend(body);
        Self(bytes)
    }

    fn sized(&self, body: &[u8], more: &[&str]) -> Self {
        if self.split().1.is_empty() {
            return self.clone();
        }
        let length = format!("content-length: {}", body.len());
        self.with(body, &[&[length.as_str()], more].concat())
    }

    pub fn marked(&self) -> Self {
        self.sized(&[b"\xEF\xBB\xBF", self.split().1].concat(), &[])
    }

    pub fn packed(&self) -> Self {
        let mut packer = GzEncoder::new(Vec::new(), Compression::default());
        packer.write_all(self.split().1).expect("memory takes it");
        self.sized(&packer.finish().expect("packed"), &["Content-Encoding: gzip"])
    }

    /// Headers nobody knows, one that is no text, and every name in other letters.
    pub fn dressed_up(&self) -> Self {
        let (head, body) = self.split();
        let mut lines = head.lines();
        let mut bytes = lines.next().unwrap_or_default().as_bytes().to_vec();
        for (name, value) in lines.filter_map(|line| line.split_once(':')) {
            bytes.extend(format!("\r\n{}:{value}", name.to_uppercase()).bytes());
        }
        bytes.extend(b"\r\nX-Proxy: \xE4\xB8\xAD \xFF\r\nVia: 1.1 somebody\r\nSet-Cookie: a=b\r\n\r\n");
        bytes.extend(body);
        Self(bytes)
    }

    /// The same of another filing, where the question was about one.
    pub fn of_another(&self, request: &Request) -> Self {
        let mut json = self.json();
        if request.place() == "/v1/filings" || json["id"].as_str().is_none() {
            return self.clone();
        }
        json["id"] = "f000".into();
        self.sized(json.to_string().as_bytes(), &[])
    }

    /// Its body in chunks, of which the last never comes; `None` when it has no body.
    pub fn cut_in_chunks(&self) -> Option<Self> {
        let body = self.split().1;
        let half = &body[..body.len() / 2];
        let chunk = [format!("{:x}\r\n", half.len()).as_bytes(), half, b"\r\n"].concat();
        (!half.is_empty()).then(|| self.with(&chunk, &["transfer-encoding: chunked"]))
    }
}

fn find(bytes: &[u8]) -> Option<usize> {
    bytes.windows(4).position(|window| window == b"\r\n\r\n")
}

fn header<'h>(head: &'h str, name: &str) -> Option<&'h str> {
    let lines = head.lines().filter_map(|line| line.split_once(':'));
    lines.into_iter().find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
}
