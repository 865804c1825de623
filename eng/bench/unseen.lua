-- wrk script: asks for the lines of a file, one after the other and each once, so that no cache has seen the address before.
--   wrk … URL -s unseen.lua -- FILE PREFIX SKIP
-- Each line, escaped already, is put after PREFIX; SKIP lines were used by earlier runs.
local lines, index, prefix = {}, 0, ""

function init(args)
  prefix = args[2]
  index = tonumber(args[3])
  for line in io.lines(args[1]) do lines[#lines + 1] = line end
end

function request()
  index = index + 1
  if index > #lines then error("unseen.lua: every line was asked for") end
  return wrk.format("GET", prefix .. lines[index])
end
