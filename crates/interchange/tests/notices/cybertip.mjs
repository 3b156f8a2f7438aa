// Builds CyberTipline documents with npm `cybertipline-tools` for the cases on standard input, one as JSON on each line, and
// prints each document as JSON on a line: for check.py. Also reads answers with it.

import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const tools = await import(createRequire(process.argv[2] + "/").resolve("cybertipline-tools"));

const date = (text) => (text ? new Date(text) : undefined);
const marks = (names) => Object.fromEntries((names ?? []).map((name) => [name, true]));
const capture = (c) => ({ ipAddress: c.ip, eventName: c.event, dateTime: date(c.at), possibleProxy: c.proxy, port: c.port });
const person = (p) => p && { firstName: p.first_name, lastName: p.last_name, email: p.email?.map((email) => ({ email })) };

function report(c) {
  return tools.buildReport({
    incidentSummary: {
      incidentType: c.incident,
      escalateToHighPriority: c.escalate,
      reportAnnotations: marks(c.annotations),
      incidentDateTime: date(c.at),
      incidentDateTimeDescription: c.at_description,
    },
    incidentDetails: {
      webPageIncidents: c.pages?.map((p) => ({ url: p.addresses, additionalInfo: p.additional_info, thirdPartyHostedContent: p.third_party })),
    },
    lawEnforcement: c.force && {
      agencyName: c.force.agency,
      caseNumber: c.force.case_number,
      reportedToLe: c.force.reported,
      servedLegalProcessDomestic: c.force.served_domestic,
    },
    reporter: {
      reportingPerson: person(c.reporter),
      contactPerson: person(c.contact),
      companyTemplate: c.company_template,
      termsOfService: c.terms_of_service,
      legalUrl: c.legal_url,
    },
    personOrUserReported: c.reported && {
      espIdentifier: c.reported.identifier,
      espService: c.reported.service,
      screenName: c.reported.screen_name,
      displayName: c.reported.display_names,
      ipCaptureEvent: c.reported.captures?.map(capture),
      additionalInfo: c.reported.additional_info,
    },
    additionalInfo: c.additional_info,
  });
}

function file(c) {
  const digests = Object.entries(c.digests ?? {}).map(([name, value]) => ({ hashType: name.toUpperCase(), value }));
  return tools.buildSubmitFileDetails({
    reportId: c.report,
    fileId: c.file,
    originalFileName: c.original_name,
    locationOfFile: c.location,
    fileViewedByEsp: c.viewed,
    exifViewedByEsp: c.exif_viewed,
    publiclyAvailable: c.public,
    fileRelevance: c.relevance,
    fileAnnotations: marks(c.annotations),
    industryClassification: c.class,
    originalFileHash: digests,
    ipCaptureEvent: c.captures?.length ? capture(c.captures[0]) : undefined,
    additionalInfo: c.additional_info,
  });
}

function answered(c) {
  const finished = c.xml.includes("reportDoneResponse");
  try {
    const read = finished ? tools.parseFinishResponse(c.xml) : c.xml.includes("fileId") ? tools.parseUploadResponse(c.xml) : tools.parseSubmitResponse(c.xml);
    return { code: read.responseCode, description: read.responseDescription ?? "", report: read.reportId, files: read.fileIds ?? (read.fileId ? [read.fileId] : []), hash: read.hash ?? null };
  } catch (error) {
    return { refused: String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const c = JSON.parse(line);
  const built = c.kind === "report" ? { xml: report(c) } : c.kind === "file" ? { xml: file(c) } : answered(c);
  console.log(JSON.stringify(built));
}
