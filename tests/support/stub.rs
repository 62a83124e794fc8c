//! An API server of a few lines, which answers what a test wants.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::flux::{Flux, flux};
use super::proxy::Server;

/// The server.
pub struct Stub(Server);

/// What a request such as `GET /api/v1/pods` is answered with: a code and a body.
type Answer = dyn Fn(&str) -> (u16, String) + Send + Sync;

impl Stub {
    /// Starts a server that answers what `answer` returns.
    pub fn start(answer: impl Fn(&str) -> (u16, String) + Send + Sync + 'static) -> Self {
        let answer: Arc<Answer> = Arc::new(answer);
        Self::serve(move |request, mut stream| {
            let answer = answer.clone();
            async move {
                let (code, body) = answer(&request);
                let head = format!(
                    "HTTP/1.1 {code} Told\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
                    body.len()
                );
                stream.write_all((head + &body).as_bytes()).await
            }
        })
    }

    /// Starts a server whose answers come by single blanks, and have no end that a test could wait for.
    pub fn dripping() -> Self {
        Self::serve(|_, mut stream| async move {
            let head = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n";
            stream.write_all(head).await?;
            for _ in 0..1500 {
                stream.write_all(b" ").await?;
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            Ok(())
        })
    }

    fn serve<F>(answer: impl Fn(String, TcpStream) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = io::Result<()>> + Send + 'static,
    {
        Stub(Server::start(move |listener| async move {
            let answer = Arc::new(answer);
            while let Ok((mut stream, _)) = listener.accept().await {
                let answer = answer.clone();
                tokio::spawn(async move {
                    let request = request(&mut stream).await?;
                    answer(request, stream).await
                });
            }
        }))
    }

    /// Returns the server's URL.
    pub fn url(&self) -> String {
        format!("http://{}", self.0.address)
    }

    /// Starts a command line of flux-rs for this server.
    pub fn flux(&self, line: &str) -> Flux {
        flux(line.split_whitespace()).args(["--server", &self.url()])
    }
}

/// Reads a request to its end, and returns its method and its path and query.
async fn request(stream: &mut TcpStream) -> io::Result<String> {
    let mut reader = BufReader::new(stream);
    let (mut first, mut length) = (String::new(), 0);
    reader.read_line(&mut first).await?;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).await?;
        if line.trim().is_empty() {
            break;
        }
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
    }
    reader.read_exact(&mut vec![0; length]).await?;
    Ok(first.trim_end().trim_end_matches(" HTTP/1.1").to_owned())
}
