-- A board that takes records. Its imported pack stays in its file; what members record is kept here.
create table board (
  code text primary key,
  is_private boolean not null default false
);

-- The code of a member. Only its hash is kept.
create table member_code (
  id bigint generated always as identity primary key,
  hash text not null unique,
  display_name text not null check (length(display_name) between 1 and 80),
  made_at timestamptz not null default now(),
  expires_on date,
  revoked_at timestamptz
);

-- What a code opens.
create table board_right (
  member_code_id bigint not null references member_code (id),
  board_code text not null references board (code),
  role text not null check (role in ('read', 'record', 'administer')),
  primary key (member_code_id, board_code)
);

-- What was recorded, as it was sent. Never changed: a later record corrects or withdraws it.
create table record (
  id bigint generated always as identity primary key,
  board_code text not null references board (code),
  member_code_id bigint not null references member_code (id),
  key text not null,
  name text not null,
  fingerprint text not null,
  kind text not null,
  target text not null,
  body text not null,
  recorded_on date not null,
  recorded_at timestamptz not null default now(),
  unique (board_code, member_code_id, key),
  unique (board_code, name)
);
create index record_of_board on record (board_code, id);

-- Who did what, appended in the transaction of what was done.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  board_code text,
  member_code_id bigint,
  action text not null,
  record_id bigint,
  request_id text
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end
$$;
create trigger record_stays before update or delete or truncate on record
  for each statement execute function refuse_change();
create trigger audit_stays before update or delete or truncate on audit
  for each statement execute function refuse_change();
