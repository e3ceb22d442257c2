-- Requests the URLs of a file in turn, beginning at an index, and prints the result in one line.
local urls = {}
for line in io.lines(os.getenv("URLS")) do urls[#urls + 1] = line end
local index = tonumber(os.getenv("FIRST_INDEX"))

request = function()
  index = index % #urls + 1
  return wrk.format("GET", urls[index])
end

done = function(summary, latency)
  local seconds = summary.duration / 1000000
  local failed = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format("\nRESULT %.3f %.3f %.3f %d %d\n", summary.requests / seconds, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.requests, failed))
end
