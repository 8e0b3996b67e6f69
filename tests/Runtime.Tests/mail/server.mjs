// A real SMTP server: prints its port, then each message it takes as one line of JSON.
// Told "refuse" on standard input it answers 451 until told "accept".
import { createInterface } from "node:readline";
import { SMTPServer } from "smtp-server";

let refusing = false;
createInterface({ input: process.stdin })
  .on("line", (line) => {
    refusing = line.trim() === "refuse";
    console.log(JSON.stringify({ refusing }));
  })
  .on("close", () => process.exit(0));

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const chunks = [];
    stream.on("data", (chunk) => chunks.push(chunk));
    stream.on("end", () => {
      if (refusing) {
        done(Object.assign(new Error("try again later"), { responseCode: 451 }));
        return;
      }
      console.log(JSON.stringify({ to: session.envelope.rcptTo.map((r) => r.address), text: Buffer.concat(chunks).toString("utf8") }));
      done();
    });
  },
});
server.on("error", (error) => console.error(error.message));
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.server.address().port })));
